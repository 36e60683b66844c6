package cityplan.store.webhook.subscription;

import cityplan.common.problem.Problem;
import cityplan.common.problem.ProblemException;
import cityplan.common.problem.Violation;
import cityplan.common.query.Literals;
import cityplan.store.webhook.receiver.Reach;
import cityplan.store.webhook.rule.ReceiverUrl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads what a body asks of a subscription, strictly.
public final class DraftReader {

    private static final int LONGEST_URL = 2_000;
    private static final int LONGEST_TEXT = 500;
    private static final List<String> STATUSES = List.of("active", "paused");

    private final List<String> known;
    private final List<String> properties;
    private final Reach reach;
    private final List<Violation> violations = new ArrayList<>();

    /// @param known what the feed tells of
    /// @param properties what the body may say
    public DraftReader(List<String> known, List<String> properties, Reach reach) {
        this.known = List.copyOf(known);
        this.properties = List.copyOf(properties);
        this.reach = reach;
    }

    /// What a body asks for; everything wrong with it is one problem.
    public Draft read(ObjectNode body) {
        String all = String.join(", ", properties);
        body.fieldNames()
                .forEachRemaining(name -> {
                    if (!properties.contains(name)) {
                        wrong("/" + name, "unknown-property", all);
                    }
                });
        Optional<ReceiverUrl> url = url(body);
        List<String> resources = resources(body.path("resources"));
        Optional<String> description = text(body, "description", LONGEST_TEXT);
        Optional<Boolean> paused = paused(body);
        Optional<Instant> since = since(body);
        return url.filter(_ -> violations.isEmpty())
                .map(to -> new Draft(to, resources, description, paused, since))
                .orElseThrow(() -> new ProblemException(new Problem.Invalid(violations)));
    }

    private Optional<ReceiverUrl> url(ObjectNode body) {
        int before = violations.size();
        Optional<String> text = text(body, "url", LONGEST_URL);
        if (text.isEmpty()) {
            if (violations.size() == before) {
                wrong("/url", "required");
            }
            return Optional.empty();
        }
        Optional<ReceiverUrl> url = text.flatMap(ReceiverUrl::parse);
        if (url.isEmpty()) {
            wrong("/url", "receiver-expected");
        }
        url.flatMap(reach::fault).ifPresent(fault -> wrong("/url", fault));
        return url;
    }

    private List<String> resources(JsonNode list) {
        var resources = new ArrayList<String>();
        if (list.isArray()) {
            for (int i = 0; i < list.size(); i++) {
                String resource = list.get(i).asText();
                if (!list.get(i).isTextual() || !known.contains(resource)) {
                    wrong("/resources/" + i, "one-of", String.join(", ", known));
                } else if (!resources.contains(resource)) {
                    resources.add(resource);
                }
            }
        } else if (!list.isMissingNode() && !list.isNull()) {
            wrong("/resources", "list-expected");
        }
        return resources;
    }

    private Optional<Boolean> paused(ObjectNode body) {
        Optional<String> status = text(body, "status", LONGEST_TEXT);
        if (status.filter(word -> !STATUSES.contains(word)).isPresent()) {
            wrong("/status", "one-of", String.join(", ", STATUSES));
        }
        return status.map("paused"::equals);
    }

    private Optional<Instant> since(ObjectNode body) {
        Optional<String> text = text(body, "since", LONGEST_TEXT);
        Optional<Instant> since = text.flatMap(Literals::instant);
        if (text.isPresent() && since.isEmpty()) {
            wrong("/since", "instant-expected");
        }
        return since;
    }

    private Optional<String> text(ObjectNode body, String name, int longest) {
        JsonNode value = body.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            wrong("/" + name, "string-expected");
        } else if (value.textValue().isEmpty() || !Literals.isText(value.textValue(), longest)) {
            wrong("/" + name, "text-expected", String.valueOf(longest));
        } else {
            return Optional.of(value.textValue());
        }
        return Optional.empty();
    }

    private void wrong(String pointer, String code, String... arguments) {
        violations.add(Violation.pointer(pointer, code, arguments));
    }
}
