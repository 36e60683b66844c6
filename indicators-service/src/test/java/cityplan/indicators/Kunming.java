package cityplan.indicators;

import static cityplan.common.test.Api.sending;

import cityplan.common.test.Tokens;

import io.restassured.response.ValidatableResponse;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The reference data, loaded as a user loads it.
final class Kunming {

    static final Path HOME = Path.of(System.getProperty("suite.root"), "data/kunming");

    private static final List<String> FILES =
            List.of(
                    "sources",
                    "regions",
                    "themes",
                    "units",
                    "plans",
                    "indicators",
                    "observations",
                    "targets");

    private Kunming() {}

    static ValidatableResponse load() {
        var request = sending(Tokens.of("indicator-editor plan-admin"));
        for (String name : FILES) {
            File file = HOME.resolve(name + ".csv").toFile();
            request.multiPart("files", file, "text/csv");
        }
        return request.post("/v1/imports/indicators").then();
    }

    /// The plans that the files hold.
    static List<String> plans() throws IOException {
        try (Stream<String> lines = Files.lines(HOME.resolve("plans.csv"))) {
            return lines.skip(1).map(line -> line.split(",")[0]).toList();
        }
    }

    /// Records rows of observations, as a small bundle; a reason makes corrections of them.
    static void observe(String rows, String... reason) {
        String header =
                "id,indicator,region,measure,period,value,qualifier,status,source,locator,note\n";
        var request = sending(Tokens.of("indicator-editor plan-admin"));
        if (reason.length > 0) {
            request.queryParam("reason", reason[0]);
        }
        byte[] file = (header + rows).getBytes(StandardCharsets.UTF_8);
        request.multiPart("files", "observations.csv", file, "text/csv")
                .post("/v1/imports/indicators")
                .then()
                .statusCode(200);
    }
}
