package cityplan.gateway.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// One page of a service's list, at the moments that it names.
@JsonIgnoreProperties(ignoreUnknown = true)
public record Listed<T>(Instant asOf, LocalDate at, List<T> items) {

    public Listed {
        items = List.copyOf(items);
    }
}
