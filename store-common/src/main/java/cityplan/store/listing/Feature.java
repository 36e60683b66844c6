package cityplan.store.listing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonRawValue;

import org.jspecify.annotations.Nullable;

/// A row as a feature of GeoJSON: where it lies, and what else it says.
@JsonPropertyOrder("type")
public record Feature<P>(
        String id, @JsonInclude @JsonRawValue @Nullable String geometry, P properties) {

    @JsonProperty
    public String type() {
        return "Feature";
    }

    /// The same feature with other properties.
    public <Q> Feature<Q> with(Q others) {
        return new Feature<>(id, geometry, others);
    }
}
