package cityplan.gateway.view;

import cityplan.gateway.part.Part;

import java.util.List;

/// A view as it was composed, without the parts of the suite that did not answer.
public record Composed(Object content, List<Part> unreachable) {

    public Composed {
        unreachable = List.copyOf(unreachable);
    }

    /// A view that is whole when its secondary part answered.
    public static Composed of(Object content, boolean whole, Part secondary) {
        return new Composed(content, whole ? List.of() : List.of(secondary));
    }
}
