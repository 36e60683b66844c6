package cityplan.gateway.report.sheet;

import cityplan.gateway.chart.Fill;
import cityplan.gateway.report.wording.Codes;
import cityplan.gateway.report.wording.Words;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.Arrays;
import java.util.List;

/// What a reader first wants to know of targets: the nine statuses in five.
enum Verdict {
    REACHED("reached", Fill.DEEP, List.of("exceeded", "met", "met_early")),
    ON_COURSE("on-course", Fill.STRIPES, List.of("on_track")),
    BEHIND("behind", Fill.DOTS, List.of("lagging", "off_track", "regressing")),
    MISSED("missed", Fill.CROSSES, List.of("missed")),
    OPEN("open", Fill.PALE, List.of("not_assessable"));

    private final String code;
    private final Fill fill;
    private final List<String> statuses;

    Verdict(String code, Fill fill, List<String> statuses) {
        this.code = code;
        this.fill = fill;
        this.statuses = statuses;
    }

    static Verdict of(String status) {
        return Arrays.stream(values())
                .filter(each -> each.statuses.contains(status))
                .findFirst()
                .orElse(OPEN);
    }

    String code() {
        return code;
    }

    Fill fill() {
        return fill;
    }

    List<String> statuses() {
        return statuses;
    }

    /// How many targets of a summary or of one of its groups it holds.
    long count(JsonNode group) {
        return Words.rows(group.path("statuses")).stream()
                .filter(each -> of(Codes.text(each, "status")) == this)
                .mapToLong(each -> each.path("targets").asLong())
                .sum();
    }
}
