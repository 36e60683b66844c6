package cityplan.common.text;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

/// A text in Chinese and English; a side that is not known is absent.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Text(@Nullable String zh, @Nullable String en) {

    /// The two sides as one text, or nothing when neither is known.
    public static @Nullable Text of(@Nullable String zh, @Nullable String en) {
        return zh == null && en == null ? null : new Text(zh, en);
    }
}
