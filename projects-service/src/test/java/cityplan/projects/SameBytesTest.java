package cityplan.projects;

import cityplan.common.test.PostgresResource;
import cityplan.store.test.SameBytes;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import org.junit.jupiter.api.BeforeAll;

import java.util.List;
import java.util.Set;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class SameBytesTest extends SameBytes {

    private static final List<String> READS =
            List.of(
                    "/v1/sectors",
                    "/v1/sectors/transport",
                    "/v1/project-kinds?sector=transport",
                    "/v1/project-kinds/metro",
                    "/v1/programmes?q=public",
                    "/v1/programmes/fyp14-box-23-public-transport",
                    "/v1/projects?kind=metro&count=true",
                    "/v1/projects?kind=metro&sort=-name.en",
                    "/v1/projects/metro-line-5",
                    "/v1/projects/metro-line-5/events",
                    "/v1/project-events?sector=transport&region=530102",
                    "/v1/project-events?project=test-same&format=csv",
                    "/v1/project-events/evt-26a9b8c75dff",
                    "/v1/portfolio",
                    "/v1/exports/projects?kind=metro",
                    "/v1/exports/project-events?project=test-same&format=csv&shape=bundle",
                    "/v1/exports/programmes?format=csv&shape=bundle",
                    "/v1/exports/sectors?format=csv",
                    "/v1/exports/project-kinds?format=csv",
                    "/v1/investment-lines?year=2022&ruleSet=strict-1&count=true",
                    "/v1/investment-lines?light=none&format=csv",
                    "/v1/investment-actuals?year=2022",
                    "/v1/estimates?kind=estimate",
                    "/v1/funding?kind=city",
                    "/v1/projects/x-all/investment",
                    "/v1/projects/x-all/investment/2022",
                    "/v1/projects/x-all/actuals",
                    "/v1/projects/x-all/actuals/2022-01",
                    "/v1/projects/x-all/estimates",
                    "/v1/projects/x-all/estimates/estimate/2020",
                    "/v1/projects/x-all/funding",
                    "/v1/projects/x-all/funding/city",
                    "/v1/contributions?indicator=METRO_LENGTH",
                    "/v1/projects/metro-line-5/contributions",
                    "/v1/projects/metro-line-5/contributions/METRO_LENGTH",
                    "/v1/exports/investment-lines?year=2022",
                    "/v1/exports/investment-actuals?format=csv&shape=bundle",
                    "/v1/exports/estimates?format=csv",
                    "/v1/exports/funding?format=csv",
                    "/v1/exports/contributions?project=metro-line-5");

    /// What is no read of recorded facts, and therefore not cut at moments.
    private static final Set<String> NOT_OF_MOMENTS =
            Set.of(
                    "/v1/changes/projects",
                    "/v1/changes/projects/stream",
                    "/v1/imports/projects",
                    "/v1/imports/projects/{id}");

    SameBytesTest() {
        super("projects-service", "project-editor");
    }

    @BeforeAll
    static void load() {
        Invented.load();
    }

    @Override
    protected List<String> reads() {
        return READS;
    }

    @Override
    protected Set<String> notOfMoments() {
        return NOT_OF_MOMENTS;
    }

    @Override
    protected void prepare() {
        Kunming.project("test-same");
        Kunming.event("evt-same", "test-same", "before").then().statusCode(200);
    }

    @Override
    protected void change() {
        rename("/v1/sectors/transport", "Traffic");
        rename("/v1/project-kinds/metro", "Underground");
        rename("/v1/programmes/fyp14-box-23-public-transport", "Public traffic");
        Kunming.event("evt-same", "test-same", "after").then().statusCode(200);
        Invented.send(
                        "investment_actuals.csv",
                        """
                        project,month,amount,investment_unit,source,locator,note
                        x-all,2022-01,2.50,CNY_100M,X_2022,,
                        x-all,2022-02,0.50,CNY_100M,X_2022,,
                        """)
                .statusCode(200);
    }

    @Override
    protected void leave() {}
}
