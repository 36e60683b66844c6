package cityplan.gateway.overview;

import cityplan.gateway.inquiry.Inquiry;
import cityplan.gateway.part.Part;

import com.fasterxml.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/// The changes of projects since a moment, as the feed of projects-service tells them.
///
/// @param complete whether these are all; if not, the feed goes on with later ones
record Recorded(List<ObjectNode> changes, boolean complete) {

    private static final int PAGE = 500;
    private static final int MOST = 2_000;

    /// As many projects as one list names at once.
    private static final int PROJECTS = 100;

    Recorded {
        changes = List.copyOf(changes);
    }

    static CompletionStage<Recorded> ask(Instant since, Inquiry inquiry) {
        return more(Map.of("since", List.of(since.toString())), List.of(), inquiry);
    }

    private static CompletionStage<Recorded> more(
            Map<String, List<String>> from, List<ObjectNode> before, Inquiry inquiry) {
        var criteria = new HashMap<>(from);
        criteria.put("limit", List.of(String.valueOf(PAGE)));
        return inquiry.answer(Part.PROJECTS, "changes", criteria)
                .thenCompose(page -> {
                    List<ObjectNode> items = Inquiry.items(page);
                    var all = new ArrayList<>(before);
                    all.addAll(items);
                    if (items.size() < PAGE || all.size() >= MOST) {
                        return CompletableFuture.completedStage(
                                new Recorded(all, items.size() < PAGE));
                    }
                    String last = items.getLast().path("cursor").asText();
                    return more(Map.of("after", List.of(last)), all, inquiry);
                });
    }

    /// The projects that changed last, the latest first.
    List<String> projects() {
        return changes.reversed().stream()
                .flatMap(Recorded::project)
                .distinct()
                .limit(PROJECTS)
                .toList();
    }

    /// The changes of one project, in their order.
    List<ObjectNode> of(String project) {
        return changes.stream().filter(each -> project(each).anyMatch(project::equals)).toList();
    }

    private static Stream<String> project(ObjectNode change) {
        String owner = change.path("resource").asText().equals("project") ? "id" : "project";
        return Stream.of(change.path(owner))
                .filter(code -> code.isTextual())
                .map(code -> code.asText());
    }
}
