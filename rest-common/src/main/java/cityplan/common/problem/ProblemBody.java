package cityplan.common.problem;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A problem as RFC 9457 sends it.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemBody(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String traceId,
        @Nullable List<ErrorItem> errors,
        @Nullable Long errorCount) {

    /// One error: of a parameter, of a value in the body (`pointer`, after RFC 6901), or of a cell
    /// (`file`, `row`, `column`) of an import.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ErrorItem(
            @Nullable String parameter,
            @Nullable String pointer,
            @Nullable String file,
            @Nullable Long row,
            @Nullable String column,
            String code,
            String message) {}
}
