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

    private static final String REPORT = "/v1/projects/test-same/reports/2022-03";

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
                    "/v1/projects?kind=metro&format=geojson",
                    "/v1/projects?q=地铁&limit=3",
                    "/v1/projects/metro-line-5/events",
                    "/v1/projects/metro-line-5/stages",
                    "/v1/projects/metro-line-5/conflicts",
                    "/v1/project-conflicts?sector=transport",
                    "/v1/projects/test-same/parties",
                    "/v1/projects/test-same/parties/owner/某公司",
                    "/v1/projects/test-same/documents",
                    "/v1/projects/test-same/documents/d-1",
                    "/v1/projects/test-same/relations",
                    "/v1/projects/test-same/relations/part-of/metro-line-5",
                    "/v1/projects/test-same/geometry",
                    "/v1/project-parties?project=test-same",
                    "/v1/project-documents?project=test-same",
                    "/v1/project-relations?project=test-same",
                    "/v1/project-geometries?project=test-same",
                    "/v1/project-events?sector=transport&region=530102",
                    "/v1/project-events?project=test-same&format=csv",
                    "/v1/project-events/evt-26a9b8c75dff",
                    "/v1/investment-lines?year=2022",
                    "/v1/projects/test-same/investment",
                    "/v1/projects/test-same/investment/2022",
                    "/v1/investment-actuals?project=test-same",
                    "/v1/projects/test-same/actuals",
                    "/v1/projects/test-same/actuals/2022-01",
                    "/v1/projects/test-same/estimates",
                    "/v1/projects/test-same/estimates/estimate/2021-05",
                    "/v1/projects/test-same/funding",
                    "/v1/projects/test-same/funding/own",
                    "/v1/milestones?project=test-same",
                    "/v1/projects/test-same/milestones",
                    "/v1/projects/test-same/milestones/opening",
                    "/v1/progress-reports?project=test-same",
                    "/v1/projects/test-same/reports",
                    "/v1/projects/test-same/reports/2022-03",
                    "/v1/report-problems?project=test-same",
                    "/v1/exports/milestones?project=test-same",
                    "/v1/exports/progress-reports?project=test-same",
                    "/v1/exports/report-problems?project=test-same&format=csv&shape=bundle",
                    "/v1/investment-lines?project=test-same&ruleSet=strict-1&format=csv",
                    "/v1/estimates?kind=estimate",
                    "/v1/funding?kind=own",
                    "/v1/contributions?indicator=METRO_LENGTH",
                    "/v1/projects/metro-line-5/contributions",
                    "/v1/projects/metro-line-5/contributions/METRO_LENGTH",
                    "/v1/exports/investment-lines?year=2022",
                    "/v1/exports/investment-actuals?format=csv&shape=bundle",
                    "/v1/exports/estimates?project=test-same",
                    "/v1/exports/funding?project=test-same",
                    "/v1/exports/contributions?project=metro-line-5",
                    "/v1/portfolio",
                    "/v1/portfolio?by=kind,category&code=test-same&format=csv",
                    "/v1/programmes/key-projects-2022/parts",
                    "/v1/lists",
                    "/v1/lists/2022",
                    "/v1/lists/2022/projects",
                    "/v1/lists/2022/diff?against=2021",
                    "/v1/exports/projects?kind=metro",
                    "/v1/exports/projects?kind=metro&format=geojson",
                    "/v1/exports/project-parties?project=test-same",
                    "/v1/exports/project-documents?project=test-same",
                    "/v1/exports/project-relations?project=test-same",
                    "/v1/exports/project-geometries?project=test-same",
                    "/v1/exports/project-events?project=test-same&format=csv&shape=bundle",
                    "/v1/exports/programmes?format=csv&shape=bundle",
                    "/v1/exports/sectors?format=csv",
                    "/v1/exports/project-kinds?format=csv");

    /// What is no read of recorded facts, and therefore not cut at moments.
    private static final Set<String> NOT_OF_MOMENTS =
            Set.of(
                    "/v1/changes/projects",
                    "/v1/changes/projects/stream",
                    "/v1/imports/projects",
                    "/v1/imports/projects/{id}",
                    "/v1/audit/projects",
                    "/v1/audit/projects/{number}",
                    "/v1/audit/projects/export",
                    "/v1/audit/projects/verification",
                    "/v1/webhooks/projects",
                    "/v1/webhooks/projects/{id}",
                    "/v1/webhooks/projects/{id}/deliveries",
                    "/v1/webhooks/projects/{id}/deliveries/{delivery}");

    SameBytesTest() {
        super("projects-service", "project-editor plan-admin approver");
    }

    @BeforeAll
    static void load() {
        Kunming.load().statusCode(200);
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
        Kunming.parts("test-same");
        Kunming.event("evt-same", "test-same", "before").then().statusCode(200);
        Reporting.milestone("test-same", "opening").then().statusCode(201);
        Reporting.approve(REPORT, Reporting.report("5", Reporting.PROBLEM));
        listed("2021,city,new-start,true,7");
        listed("2022,city,ongoing,false,5");
        money("investment_actuals", "month,amount,investment_unit", "2022-01,1,CNY_100M");
        money("estimates", "kind,approved,amount,investment_unit", "estimate,2021-05,9,CNY_100M");
        money("funding", "kind,amount,investment_unit", "own,9,CNY_100M");
    }

    private static void listed(String cells) {
        money(
                "investment_lines",
                "year,list_level,list_category,key_project,planned,adjusted,investment_unit,reason",
                cells + ",,CNY_100M,");
    }

    private static void money(String file, String columns, String cells) {
        String row = "project,%s,source,locator,note\ntest-same,%s,PLAN_2022,,\n";
        Kunming.send(file + ".csv", row.formatted(columns, cells)).then().statusCode(200);
    }

    @Override
    protected void change() {
        rename("/v1/sectors/transport", "Traffic");
        rename("/v1/project-kinds/metro", "Underground");
        rename("/v1/programmes/fyp14-box-23-public-transport", "Public traffic");
        Kunming.event("evt-same", "test-same", "after").then().statusCode(200);
        listed("2021,city,new-start,true,8");
        listed("2022,city,ongoing,true,6");
        money("investment_actuals", "month,amount,investment_unit", "2022-01,2,CNY_100M");
        rename("/v1/projects/test-same/milestones/opening", "Opened");
        Reporting.approve(REPORT + "?revision=2", Reporting.report("6", Reporting.PROBLEM));
    }

    @Override
    protected void leave() {}
}
