package cityplan.store.listing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Reads what PostgreSQL gathered with `json_build_object` or `json_agg`; numbers keep their
/// digits.
public final class JsonValue<T> {

    private final ObjectReader reader;

    private JsonValue(ObjectReader reader) {
        this.reader = reader;
    }

    public static <T> JsonValue<T> of(ObjectMapper json, Class<T> type) {
        return new JsonValue<>(json.readerFor(type));
    }

    public static <T> JsonValue<List<T>> listOf(ObjectMapper json, Class<T> element) {
        return new JsonValue<>(json.readerForListOf(element));
    }

    public @Nullable T read(@Nullable String text) {
        try {
            return text == null ? null : reader.readValue(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
