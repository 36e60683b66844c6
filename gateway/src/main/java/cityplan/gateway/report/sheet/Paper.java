package cityplan.gateway.report.sheet;

import cityplan.gateway.page.Markup;
import cityplan.gateway.report.wording.Codes;
import cityplan.gateway.report.wording.Words;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// What the parts of a page write with: the report, words, names of codes, and where to.
record Paper(JsonNode report, Words words, Codes codes, Markup out) {

    /// The columns that hold numbers.
    private static final Set<String> NUMBERS =
            Set.of(
                    "target",
                    "due",
                    "baseline",
                    "actual",
                    "difference",
                    "progress",
                    "distance",
                    "targets",
                    "total",
                    "count",
                    "money.totalInvestment",
                    "money.planned",
                    "money.actual",
                    "lines",
                    "light.green",
                    "light.yellow",
                    "light.red",
                    "light.none",
                    "first.day",
                    "now",
                    "days",
                    "unstated");

    /// A part of the report under its heading; the page numbers it.
    void section(String key, Runnable content) {
        section("chapter", key, content);
    }

    /// A part that is looked up; numbered by itself.
    void annex(String key, Runnable content) {
        section("annex", key, content);
    }

    private void section(String kind, String key, Runnable content) {
        out.element(
                "section",
                () -> {
                    out.leaf("h2", words.say(key), "id", key);
                    content.run();
                },
                "class",
                kind,
                "aria-labelledby",
                key);
    }

    void heading(String text) {
        out.leaf("h3", text);
    }

    void paragraph(String text) {
        out.leaf("p", text);
    }

    void note(String text) {
        out.leaf("p", text, "class", "note");
    }

    /// A table whose head stands again on each printed page.
    ///
    /// @param kind how its columns are laid out
    /// @param heads the texts of the heads of the columns
    void table(String kind, String caption, List<String> heads, Runnable rows) {
        out.element(
                "table",
                () -> {
                    out.leaf("caption", caption);
                    out.element("thead", () -> row(() -> heads.forEach(this::head)));
                    out.element("tbody", rows);
                },
                "class",
                kind);
    }

    private void head(String key) {
        boolean number = NUMBERS.contains(key) || key.startsWith("status.");
        out.leaf("th", words.say(key), "scope", "col", "class", number ? "number" : "text");
    }

    void row(Runnable... cells) {
        out.element("tr", () -> Arrays.stream(cells).forEach(Runnable::run));
    }

    /// The cell that names the row.
    void name(String text) {
        out.leaf("th", text, "scope", "row");
    }

    void cell(String text) {
        cell("text", text, "");
    }

    void number(String text) {
        number(text, "");
    }

    void number(String text, String below) {
        cell("number", text, below);
    }

    /// A cell with something that stands below its text.
    void cell(String kind, String text, String below) {
        out.element(
                "td",
                () -> {
                    out.text(text);
                    below(below);
                },
                "class",
                kind);
    }

    /// Something that stands below the rest of its cell.
    void below(String text) {
        if (!text.isEmpty()) {
            out.leaf("span", text, "class", "below");
        }
    }

    /// A chart with its title as a caption.
    void chart(String caption, Runnable chart) {
        out.element(
                "figure",
                () -> {
                    chart.run();
                    out.leaf("figcaption", caption);
                });
    }
}
