package cityplan.gateway.report.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.common.text.Language;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;

class ReportSheetTest {

    /// Names that would break a page that does not escape them, or its layout.
    private static final String HOSTILE =
            "<script>alert(1)</script> & \"quoted\" 'too' \u202Eright\u202C שלום "
                    + "longest".repeat(40);

    private static final Set<String> TEXTS = Set.of("zh", "en", "locator", "explanation");

    private final JsonMapper json =
            JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    .build();

    @Test
    void a_report_is_drawn_in_the_order_in_which_a_committee_asks() throws Exception {
        Document page = drawn(report(), Language.ZH);

        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("zh");
        assertThat(texts(page, "h1")).containsExactly("昆明市“十四五”规划");
        assertThat(texts(page, "h2"))
                .containsExactly(
                        "总体情况",
                        "需要关注的目标",
                        "主要指标",
                        "分领域目标完成情况",
                        "暂不能评估的目标",
                        "相互不一致的目标",
                        "支撑规划的项目",
                        "暂不能评估的目标",
                        "评估规则",
                        "资料来源",
                        "如何再次取得本报告");
        assertThat(page.getDocumentElement().getTextContent())
                .contains("粮食总产量", "≥ 95万吨", "+9万吨", "109.5%", "▲ 超额完成");
    }

    @Test
    void names_never_become_elements() throws Exception {
        ObjectNode report = report();
        poison(report);

        Document page = drawn(report, Language.EN);

        assertThat(elements(page, "script")).isEmpty();
        assertThat(texts(page, "h1")).containsExactly(HOSTILE);
    }

    @Test
    void nothing_needs_what_the_policy_forbids() throws Exception {
        Document page = drawn(report(), Language.EN);

        for (Element each : elements(page, "*")) {
            assertThat(each.hasAttribute("style")).as(each.getTagName()).isFalse();
            assertThat(each.getAttribute("onload") + each.getAttribute("src")).isEmpty();
        }
        assertThat(elements(page, "style")).isEmpty();
    }

    @Test
    void charts_are_told_in_words_and_tables_name_rows_and_columns() throws Exception {
        Document page = drawn(report(), Language.EN);

        for (Element chart : elements(page, "svg")) {
            if (!chart.getAttribute("class").equals("defs")) {
                assertThat(chart.getElementsByTagName("title").item(0).getTextContent())
                        .isNotEmpty();
                assertThat(chart.getElementsByTagName("desc").item(0).getTextContent())
                        .containsPattern("\\d");
            }
        }
        for (Element head : elements(page, "th")) {
            assertThat(head.getAttribute("scope")).isIn("row", "col");
        }
        for (Element table : elements(page, "table")) {
            assertThat(table.getElementsByTagName("caption").getLength()).isEqualTo(1);
        }
    }

    @Test
    void an_id_is_given_once() throws Exception {
        Document page = drawn(report(), Language.EN);
        List<String> ids =
                elements(page, "*").stream()
                        .map(each -> each.getAttribute("id"))
                        .filter(each -> !each.isEmpty())
                        .toList();

        assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
    }

    @Test
    void it_names_the_address_that_gives_it_again() throws Exception {
        ObjectNode report = report();

        assertThat(texts(drawn(report, Language.EN), "code"))
                .containsExactly(report.at("/links/self").asText() + "&format=html&lang=en");
    }

    @Test
    void a_plan_without_targets_and_projects_has_a_page_too() throws Exception {
        ObjectNode report = report();
        report.remove("projects");
        List.of("headlines", "themes", "notJudged", "conflicts")
                .forEach(name -> ((ArrayNode) report.get(name)).removeAll());
        ((ObjectNode) report.get("summary")).put("targets", 0).put("judged", 0);

        assertThat(texts(drawn(report, Language.EN), "h2"))
                .containsExactly(
                        "How the plan stands",
                        "How targets are judged",
                        "Sources",
                        "How to have this report again");
    }

    private void poison(JsonNode node) {
        if (node instanceof ObjectNode object) {
            TEXTS.stream().filter(object::has).forEach(each -> object.put(each, HOSTILE));
        }
        node.forEach(this::poison);
    }

    private ObjectNode report() throws Exception {
        return (ObjectNode)
                json.readTree(ReportSheetTest.class.getResourceAsStream("/report/report.json"));
    }

    /// The page as a document; the elements of its head that have no end are left out.
    private static Document drawn(ObjectNode report, Language language) throws Exception {
        String html =
                new String(new ReportSheet().draw(report, language), StandardCharsets.UTF_8)
                        .replaceAll("<(meta|link)[^>]*>", "")
                        .replace("<!DOCTYPE html>", "");
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> texts(Document page, String tag) {
        return elements(page, tag).stream().map(Element::getTextContent).toList();
    }

    private static List<Element> elements(Document page, String tag) {
        NodeList found = page.getElementsByTagName(tag);
        return IntStream.range(0, found.getLength())
                .mapToObj(each -> (Element) found.item(each))
                .toList();
    }
}
