package cityplan.gateway.report.rule;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.gateway.client.Contribution;
import cityplan.gateway.client.Project;
import cityplan.gateway.context.Contributor;
import cityplan.gateway.report.rule.Carried.InStage;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;

class CarriedTest {

    @Test
    void only_amounts_in_the_unit_are_added_up_and_the_rest_is_counted() {
        var carried =
                Carried.of(
                        "METRO_LENGTH",
                        "KM",
                        List.of(
                                contributor("a", "operating", "12.50", "KM"),
                                contributor("b", "operating", "7.5", "KM"),
                                contributor("c", "operating", "3", "STATION"),
                                contributor("d", "proposed", null, null)));

        assertThat(carried.contributions()).isEqualTo(4);
        assertThat(carried.unquantified()).isEqualTo(1);
        assertThat(carried.otherUnit()).isEqualTo(1);
        assertThat(carried.stages())
                .containsExactly(
                        new InStage("proposed", 1, null),
                        new InStage("operating", 3, new BigDecimal("20.00")));
    }

    @Test
    void the_largest_are_named_and_what_has_no_stage_stands_last() {
        var carried =
                Carried.of(
                        "METRO_LENGTH",
                        "KM",
                        List.of(
                                contributor("a", null, "1", "KM"),
                                contributor("b", "terminated", "2", "KM"),
                                contributor("c", "signed", "3", "KM"),
                                contributor("d", "signed", "4", "KM"),
                                contributor("e", "signed", "5", "KM"),
                                contributor("f", "signed", "6", "KM")));

        assertThat(carried.largest())
                .extracting(each -> each.state().code())
                .containsExactly("f", "e", "d", "c", "b");
        assertThat(carried.stages())
                .extracting(InStage::stage)
                .containsExactly("signed", "terminated", null);
    }

    private static Contributor contributor(
            String code, @Nullable String stage, @Nullable String amount, @Nullable String unit) {
        var json = JsonNodeFactory.instance.objectNode();
        return new Contributor(
                json,
                json,
                new Contribution(
                        code, "METRO_LENGTH", amount == null ? null : new BigDecimal(amount), unit),
                new Project(code, List.of(), null, null, stage, null, null, null, false));
    }
}
