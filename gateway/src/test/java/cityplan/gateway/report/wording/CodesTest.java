package cityplan.gateway.report.wording;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.common.text.Language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.Test;

class CodesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void codes_are_told_by_name_and_unknown_ones_by_themselves() throws Exception {
        var codes =
                codes(
                        """
                        {"regions": [{"code": "530100", "name": {"zh": "昆明市", "en": "Kunming"}}],
                         "units": [{"code": "KM", "symbol": {"zh": "公里", "en": "km"}}]}
                        """);

        assertThat(codes.name("region", "530100")).isEqualTo("Kunming");
        assertThat(codes.name("region", "530102")).isEqualTo("530102");
        assertThat(codes.unit("KM")).isEqualTo("km");
    }

    @Test
    void a_source_is_cited_by_its_number_and_place() throws Exception {
        var codes =
                codes(
                        """
                        {"sources": [{"number": 2, "source": {"id": "PLAN", "title": {"en": "Plan"}}}]}
                        """);

        assertThat(codes.cite(row("{\"source\": \"PLAN\", \"locator\": \"box 3\"}")))
                .isEqualTo("[2] box 3");
        assertThat(codes.cite(row("{\"source\": \"OTHER\"}"))).isEqualTo("[OTHER]");
        assertThat(codes.title("PLAN")).isEqualTo("Plan");
    }

    private static Codes codes(String report) throws Exception {
        return Codes.of(row(report), Words.in(Language.EN));
    }

    private static JsonNode row(String json) throws Exception {
        return JSON.readTree(json);
    }
}
