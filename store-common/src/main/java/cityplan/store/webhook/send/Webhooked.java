package cityplan.store.webhook.send;

import cityplan.store.change.Feed;

/// What a service tells other systems of.
///
/// @param name what its messages are called after
/// @param path where its subscriptions are
public record Webhooked(String name, String path, Feed<?> feed) {}
