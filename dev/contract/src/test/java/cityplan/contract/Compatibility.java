package cityplan.contract;

import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.compare.OpenApiDiffOptions;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.model.ChangedOperation;
import org.openapitools.openapidiff.core.model.Endpoint;
import org.openapitools.openapidiff.core.output.MarkdownRender;

import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/// What a client of one contract would stumble over in another, as openapi-diff and our own
/// promises see it.
record Compatibility(ChangedOpenApi changes, List<String> promises) {

    /// Values of an enumeration that is answered may grow: each is marked so. Bounds of answers are
    /// no promise. A client has methods named by the operations.
    private static final OpenApiDiffOptions RULES =
            OpenApiDiffOptions.builder()
                    .configProperty("incompatible.response.enum.increased", "false")
                    .configProperty("incompatible.response.max.length.increased", "false")
                    .configProperty("incompatible.request.min.length.increased", "true")
                    .configProperty("incompatible.operation.id.changed", "true")
                    .build();

    static Compatibility of(String released, String now) {
        return new Compatibility(
                OpenApiCompare.fromContents(released, now, List.of(), RULES),
                Promises.broken(released, now));
    }

    /// What breaks: operations such as `GET /v1/plans`, and promises.
    List<String> breaks() {
        Stream<String> missing = changes.getMissingEndpoints().stream().map(Endpoint::toString);
        Stream<String> changed =
                changes.getChangedOperations().stream()
                        .filter(ChangedOperation::isIncompatible)
                        .map(each -> each.getHttpMethod() + " " + each.getPathUrl());
        List<String> all =
                Stream.of(missing, changed, promises.stream()).flatMap(each -> each).toList();
        return all.isEmpty() && changes.isIncompatible() ? List.of("a part of no operation") : all;
    }

    /// Every difference, in words.
    String report() {
        var out = new ByteArrayOutputStream();
        new MarkdownRender().render(changes, new OutputStreamWriter(out, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }
}
