package cityplan.projects;

import static cityplan.common.test.Api.sending;

import cityplan.common.test.Tokens;

import io.restassured.response.ValidatableResponse;

import java.nio.file.Path;
import java.util.List;

/// The reference data, loaded as a user loads it.
final class Kunming {

    static final Path HOME = Path.of(System.getProperty("suite.root"), "data/kunming");

    /// The documents that the data are taken from.
    static final List<String> SOURCES =
            List.of("FYP14_2021", "PLAN_2022", "GWR_2022", "WUHUA_GWR_2023", "PRESS_2024");

    private static final List<String> FILES =
            List.of(
                    "sources",
                    "regions",
                    "units",
                    "sectors",
                    "project_kinds",
                    "programmes",
                    "projects",
                    "project_events");

    private Kunming() {}

    static ValidatableResponse load() {
        var request = sending(Tokens.of("project-editor"));
        for (String name : FILES) {
            request.multiPart("files", HOME.resolve(name + ".csv").toFile(), "text/csv");
        }
        return request.post("/v1/imports/projects").then();
    }
}
