package cityplan.gateway.change;

import cityplan.common.answer.Links;
import cityplan.gateway.answer.Composite;
import cityplan.gateway.answer.Moments;
import cityplan.gateway.part.Part;

import com.fasterxml.jackson.databind.node.ObjectNode;

import java.time.LocalDate;
import java.util.List;

/// A page of the merged feed.
public record ChangePage(
        Moments asOf, LocalDate at, List<ObjectNode> items, List<Part> unreachable, Links links)
        implements Composite {

    public ChangePage {
        items = List.copyOf(items);
        unreachable = List.copyOf(unreachable);
    }
}
