package cityplan.gateway.view;

import cityplan.gateway.inquiry.Asked;
import cityplan.gateway.inquiry.Moment;

import io.vertx.core.MultiMap;

import java.time.Duration;

/// The headers of a view.
final class Head {

    /// For how long an answer to moments that were named may be kept: it never changes.
    static final Duration PINNED = Duration.ofDays(1);

    private Head() {}

    static MultiMap whole(Asked asked, Moment moment) {
        String control =
                asked.pinned().isPresent()
                        ? "public, max-age=" + PINNED.toSeconds()
                        : "public, no-cache";
        return any(asked).add("ETag", asked.tag(moment).toString()).add("Cache-Control", control);
    }

    /// Of a view that lacks a part.
    static MultiMap partial(Asked asked) {
        return any(asked).add("Cache-Control", "no-store");
    }

    private static MultiMap any(Asked asked) {
        return MultiMap.caseInsensitiveMultiMap()
                .add("Content-Type", "application/json")
                .add("Content-Language", asked.asker().language().tag())
                .add("Vary", "Accept, Accept-Language");
    }
}
