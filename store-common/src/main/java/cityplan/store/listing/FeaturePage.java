package cityplan.store.listing;

import cityplan.common.answer.Links;
import cityplan.store.moment.Moment;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// One page of a list as a collection of GeoJSON features, at the moments that it echoes.
@JsonPropertyOrder("type")
record FeaturePage(
        Instant asOf, LocalDate at, List<?> features, Links links, @Nullable Long total) {

    FeaturePage(Moment moment, List<?> features, Links links, @Nullable Long total) {
        this(moment.asOf(), moment.at(), features, links, total);
    }

    FeaturePage {
        features = List.copyOf(features);
    }

    @JsonProperty
    String type() {
        return "FeatureCollection";
    }
}
