package cityplan.indicators;

import static cityplan.common.test.Api.sending;

import cityplan.common.test.Tokens;

import io.restassured.response.ValidatableResponse;

import java.io.File;
import java.nio.file.Path;
import java.util.List;

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
        var request = sending(Tokens.of("indicator-editor"));
        for (String name : FILES) {
            File file = HOME.resolve(name + ".csv").toFile();
            request.multiPart("files", file, "text/csv");
        }
        return request.post("/v1/imports/indicators").then();
    }
}
