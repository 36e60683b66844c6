package cityplan.store.listing;

import cityplan.common.answer.Links;
import cityplan.store.moment.Moment;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// One page of a list, at the moments that it echoes. `total` is there when `count=true` asked.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(
        Instant asOf, LocalDate at, List<T> items, Links links, @Nullable Long total) {

    Page(Moment moment, List<T> items, Links links, @Nullable Long total) {
        this(moment.asOf(), moment.at(), items, links, total);
    }

    public Page {
        items = List.copyOf(items);
    }
}
