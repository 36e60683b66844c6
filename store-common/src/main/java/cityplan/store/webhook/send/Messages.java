package cityplan.store.webhook.send;

import cityplan.store.change.FeedReader.Told;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.util.RawValue;

import jakarta.inject.Singleton;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Writes messages: the entries of the feed as the feed tells them, as many as fit.
@Singleton
public class Messages {

    /// How many changes a message tells at most.
    static final int CHANGES = 100;

    /// How long the entries of a message are together at most, in bytes.
    private static final int LONGEST = 250 * 1024;

    private final Webhooked webhooked;
    private final ObjectMapper json;

    Messages(Webhooked webhooked, ObjectMapper json) {
        this.webhooked = webhooked;
        this.json = json;
    }

    private record Envelope(String type, Instant timestamp, Object data) {}

    private record Changes(String after, String cursor, List<RawValue> items) {}

    private record Test(UUID webhook) {}

    /// A message, and the place of the feed that it reaches up to.
    record Step(Message message, String cursor) {}

    /// The message that tells the first of these changes, of which there is at least one.
    Step changes(String after, List<Told> changes, Instant now) {
        var items = new ArrayList<RawValue>();
        int length = 0;
        for (Told change : changes) {
            String item = json(change.view());
            length += item.getBytes(StandardCharsets.UTF_8).length + 1;
            if (length > LONGEST && !items.isEmpty()) {
                break;
            }
            items.add(new RawValue(item));
        }
        String cursor = changes.get(items.size() - 1).cursor();
        return new Step(
                message("changed", items.size(), now, new Changes(after, cursor, items)), cursor);
    }

    /// The message by which a receiver is tried.
    public Message test(UUID webhook, Instant now) {
        return message("test", 0, now, new Test(webhook));
    }

    private Message message(String what, int changes, Instant now, Object data) {
        String type = webhooked.name() + "." + what;
        String body = json(new Envelope(type, now, data));
        return new Message(type, changes, body.getBytes(StandardCharsets.UTF_8));
    }

    private String json(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
