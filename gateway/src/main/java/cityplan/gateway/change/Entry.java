package cityplan.gateway.change;

import cityplan.gateway.part.Part;

import com.fasterxml.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/// A change as its service tells it.
public record Entry(Part part, Instant recordedAt, ObjectNode told) {

    /// What was recorded first comes first.
    private static final Comparator<Entry> ORDER =
            Comparator.comparing(Entry::recordedAt).thenComparing(Entry::part);

    private static final String CURSOR = "cursor";

    public static Entry of(Part part, ObjectNode told) {
        return new Entry(part, Instant.parse(told.path("recordedAt").asText()), told);
    }

    /// Of the next entry of each service the one that is told next. The order of each service
    /// stays; that of both is the order of recording, as far as both are there.
    public static Optional<Entry> next(Collection<Entry> waiting) {
        return waiting.stream().min(ORDER);
    }

    /// What it is a change of.
    public String resource() {
        return told.path("resource").asText();
    }

    /// The place right after it in its service's feed.
    public Place place() {
        return new Place.After(told.path(CURSOR).asText());
    }

    /// The entry as the merged feed tells it: with the cursor of the merged feed.
    public ObjectNode told(Places after) {
        ObjectNode merged = told.objectNode();
        merged.put(CURSOR, after.encode());
        merged.put("service", part.code());
        for (Map.Entry<String, com.fasterxml.jackson.databind.JsonNode> field : told.properties()) {
            if (!field.getKey().equals(CURSOR)) {
                merged.set(field.getKey(), field.getValue());
            }
        }
        return merged;
    }
}
