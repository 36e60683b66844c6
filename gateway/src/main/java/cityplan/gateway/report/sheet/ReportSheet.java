package cityplan.gateway.report.sheet;

import cityplan.common.text.Language;
import cityplan.gateway.chart.Fill;
import cityplan.gateway.page.Markup;
import cityplan.gateway.page.Template;
import cityplan.gateway.report.wording.Codes;
import cityplan.gateway.report.wording.Words;
import cityplan.gateway.view.Sheet;

import com.fasterxml.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Draws the report as one page, in the order in which a committee asks: how does the plan stand,
/// what stands out, theme by theme, what is not known, who carries it, and where all that is from.
public final class ReportSheet implements Sheet {

    private static final Template FRAME = Template.of("/page/report.html");

    @Override
    public byte[] draw(ObjectNode report, Language language) {
        var words = Words.in(language);
        var out = new Markup();
        var paper = new Paper(report, words, Codes.of(report, words), out);
        var cells = new Cells(paper);
        Fill.define(out);
        new Opening(paper).write();
        new Highlights(paper, cells).write();
        new Themes(paper, cells).write();
        new Carrying(paper).write();
        new Annex(paper, cells).write();
        Map<String, String> own =
                Map.of(
                        "lang", language.tag(),
                        "title", words.name(report.path("plan").path("name")));
        String html =
                FRAME.fill(
                        name -> own.containsKey(name) ? own.get(name) : words.say(name),
                        Map.of("content", out.toString()));
        return html.getBytes(StandardCharsets.UTF_8);
    }
}
