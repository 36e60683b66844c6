package cityplan.indicators;

import static cityplan.common.test.Api.api;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.common.test.PostgresResource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The documents state comparisons themselves; where the data's notes keep them, the evaluation
/// says the same to the printed decimal.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class StatedComparisonsTest {

    private static final Pattern RATE = Pattern.compile("stated completion rate ([\\d.]+)");
    private static final Pattern POINTS =
            Pattern.compile("([\\d.]+) stated (shortfall|margin|excess)");

    @BeforeAll
    static void load() {
        Kunming.load().statusCode(200);
    }

    @Test
    void every_stated_completion_rate_is_reproduced() throws IOException {
        List<String> wrong = new ArrayList<>();
        int stated = 0;
        for (CSVRecord target : targets()) {
            Matcher rate = RATE.matcher(target.get("note"));
            if (rate.find()) {
                stated++;
                String printed = rate.group(1).replaceFirst("\\.$", "");
                compare(target, "completion", new BigDecimal(printed), wrong);
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(stated).isEqualTo(21);
    }

    @Test
    void every_stated_distance_in_points_is_reproduced() throws IOException {
        List<String> wrong = new ArrayList<>();
        int stated = 0;
        for (CSVRecord target : targets()) {
            Matcher points = POINTS.matcher(target.get("note"));
            if (points.find()) {
                stated++;
                BigDecimal printed = new BigDecimal(points.group(1));
                boolean above = points.group(2).equals("excess");
                compare(target, "difference", above ? printed : printed.negate(), wrong);
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(stated).isEqualTo(4);
    }

    private static void compare(
            CSVRecord target, String field, BigDecimal stated, List<String> wrong)
            throws IOException {
        String answer =
                api().queryParam("at", "2024-06-30")
                        .get("/v1/targets/" + target.get("id") + "/evaluation")
                        .asString();
        JsonNode value = new ObjectMapper().readTree(answer).path(field);
        if (value.isMissingNode() || value.decimalValue().compareTo(stated) != 0) {
            wrong.add("%s %s: %s, not %s".formatted(target.get("indicator"), field, stated, value));
        }
    }

    private static List<CSVRecord> targets() throws IOException {
        CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        try (var parser =
                format.parse(Files.newBufferedReader(Kunming.HOME.resolve("targets.csv")))) {
            return parser.getRecords();
        }
    }
}
