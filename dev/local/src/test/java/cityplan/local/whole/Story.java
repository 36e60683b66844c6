package cityplan.local.whole;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.local.process.Deadline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The one story that the examples of all writes tell: an invented tram line of an invented
/// district. What others refer to comes first.
final class Story {

    /// What is defined, amended, withdrawn and defined again, one after the other.
    private static final List<String> DEFINED =
            List.of(
                    "/v1/themes/{code}",
                    "/v1/units/{code}",
                    "/v1/regions/{code}",
                    "/v1/sources/{code}",
                    "/v1/indicators/{code}",
                    "/v1/plans/{code}",
                    "/v1/observations/{indicator}/{region}/{measure}/{period}",
                    "/v1/target-statements/{id}",
                    "/v1/sectors/{code}",
                    "/v1/project-kinds/{code}",
                    "/v1/programmes/{code}",
                    "/v1/projects/{code}",
                    "/v1/projects/{code}/contributions/{indicator}",
                    "/v1/projects/{code}/documents/{document}",
                    "/v1/projects/{code}/geometry",
                    "/v1/projects/{code}/parties/{role}/{name}",
                    "/v1/projects/{code}/relations/{relation}/{other}",
                    "/v1/projects/{project}/milestones/{code}",
                    "/v1/projects/{code}/estimates/{kind}/{approved}",
                    "/v1/projects/{code}/funding/{kind}",
                    "/v1/projects/{code}/investment/{year}",
                    "/v1/projects/{code}/actuals/{month}",
                    "/v1/project-events/{id}");

    private static final String REPORT = "/v1/projects/{project}/reports/{month}";

    /// What is said or done of what is defined.
    private static final List<String> DONE =
            List.of(
                    "/v1/observations",
                    "/v1/target-statements",
                    "/v1/projects/{code}/moves",
                    "/v1/projects/{code}/suspension",
                    "/v1/projects/{code}/resumption",
                    REPORT + "/submission",
                    REPORT + "/return",
                    REPORT + "/submission",
                    REPORT + "/approval");

    private static final Map<String, Integer> WRITES =
            Map.of("put", 201, "patch", 200, "delete", 204);

    /// Projects may refer to what the other service defines once that was copied.
    private static final Duration COPYING = Duration.ofSeconds(20);

    private final TryOut tryOut;
    private final Set<String> told = new TreeSet<>();

    Story(TryOut tryOut) {
        this.tryOut = tryOut;
    }

    /// Tells all of it; which operations were carried out.
    Set<String> tell() throws IOException, InterruptedException {
        for (String path : DEFINED) {
            for (String method : List.of("put", "patch", "delete", "put")) {
                if (tryOut.contract().path("paths").path(path).has(method)) {
                    done(method, path, WRITES.get(method));
                }
            }
        }
        done("put", REPORT, 201);
        for (String path : DONE) {
            var answers = tryOut.contract().path("paths").path(path).at("/post/responses");
            done("post", path, answers.has("201") ? 201 : 200);
        }
        return told;
    }

    /// The operations of the contract that write, but for the imports, which take files, and the
    /// webhooks, which call others.
    Set<String> all() {
        return tryOut.contract().path("paths").properties().stream()
                .filter(path -> !path.getKey().startsWith("/v1/imports/"))
                .filter(path -> !path.getKey().startsWith("/v1/webhooks/"))
                .flatMap(path ->
                        path.getValue().properties().stream()
                                .filter(operation ->
                                        operation.getValue().has("requestBody")
                                                || Set.of("post", "delete")
                                                        .contains(operation.getKey()))
                                .map(operation -> operation.getKey() + " " + path.getKey()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void done(String method, String path, int status)
            throws IOException, InterruptedException {
        Deadline deadline = Deadline.in(COPYING);
        TryOut.Answer answer = tryOut.send(method, path);
        while (answer.status() == 400 && deadline.pause()) {
            answer = tryOut.send(method, path);
        }
        assertThat(answer.status()).as("%s", answer).isEqualTo(status);
        told.add(method + " " + path);
    }

    /// What is held already changes nothing.
    static void imported(Imports imports, Path data) throws IOException, InterruptedException {
        for (var file : Map.of("indicators", "themes", "projects", "sectors").entrySet()) {
            String csv = Files.readString(data.resolve(file.getValue() + ".csv"));
            var answer = imports.send(file.getKey(), file.getValue(), csv);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }
    }
}
