package cityplan.projects;

import static cityplan.common.test.Api.sending;
import static cityplan.store.test.rights.Nouns.KEEPER;
import static cityplan.store.test.rights.Nouns.draw;
import static cityplan.store.test.rights.Nouns.make;

import cityplan.common.test.PostgresResource;
import cityplan.common.test.Tokens;
import cityplan.store.test.rights.AuditCalls;
import cityplan.store.test.rights.Call;
import cityplan.store.test.rights.ImportCalls;
import cityplan.store.test.rights.Nouns;
import cityplan.store.test.rights.Nouns.Objects;
import cityplan.store.test.rights.Operation;
import cityplan.store.test.rights.Place;
import cityplan.store.test.rights.RightsTable;
import cityplan.store.test.rights.WebhookCalls;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import org.junit.jupiter.api.Order;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Every write of projects-service by everyone: docs/rights/projects-service.md.
@Order(Integer.MAX_VALUE - 3)
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class RightsTest extends RightsTable {

    private static final Place OWN = new Place("530102", "530100", "RT-STREET", "transport");
    private static final Place OTHER = new Place("530103", "530100", "RT-STREET", "water");
    private static final String NAME = "\"name\": {\"zh\": \"权利\", \"en\": \"Rights\"}";
    private static final String SOURCE = "\"source\": \"PLAN_2022\"";
    private static final String PART = "/v1/projects/rt-%d/";

    RightsTest() {
        super("projects-service", "sectors", OWN, OTHER);
    }

    @Override
    protected void prepare() {
        Kunming.load().statusCode(200);
        Kunming.send(
                "regions.csv",
                "code,name_zh,name_en,level,parent,functional_area\nRT-STREET,街道,Street,area,530102,\n");
    }

    /// A programme has a sector only.
    @Override
    protected Optional<List<String>> bounds(Operation operation, String role) {
        return operation.name().equals("POST /v1/imports/projects") && role.equals("plan-admin")
                ? Optional.of(List.of("sectors"))
                : operation.bounds();
    }

    @Override
    protected Map<String, Maker> makers() {
        Nouns nouns = new WebhookCalls("projects", "project").add(new Nouns());
        AuditCalls.add(nouns, "projects");
        new ImportCalls("projects", RightsTest::approved).add(nouns);
        codeLists(nouns);
        parts(nouns);
        money(nouns);
        reports(nouns);
        moves(nouns);
        return nouns.makers();
    }

    private static void codeLists(Nouns nouns) {
        nouns.amended(
                        "/v1/sectors/{code}",
                        new Objects(
                                (_, n) -> "/v1/sectors/rt-" + n,
                                (_, _) -> "{%s}".formatted(NAME),
                                (_, _) -> "{\"name\": {\"zh\": \"他\", \"en\": \"Other\"}}"),
                        "{\"name\": {\"zh\": \"她\"}}")
                .amended(
                        "/v1/project-kinds/{code}",
                        new Objects(
                                (_, n) -> "/v1/project-kinds/rt-" + n,
                                (_, _) -> "{%s, \"sector\": \"transport\"}".formatted(NAME),
                                (_, _) -> "{%s, \"sector\": \"water\"}".formatted(NAME)),
                        "{\"sector\": \"energy\"}")
                .amended(
                        "/v1/programmes/{code}",
                        new Objects(
                                (_, n) -> "/v1/programmes/rt-" + n,
                                (place, _) -> programme(place, 1),
                                (place, _) -> programme(place, 2)),
                        "{\"projectCount\": 3}")
                .amended(
                        "/v1/projects/{code}",
                        new Objects(
                                (_, n) -> "/v1/projects/rt-" + n,
                                (place, _) -> project(place, 1),
                                (place, _) -> project(place, 2)),
                        "{\"lengthKm\": 3}")
                .call("POST /v1/imports/projects", RightsTest::file)
                .call(
                        "GET /v1/imports/projects",
                        (_, _) -> Call.plain("GET", "/v1/imports/projects"))
                .call("GET /v1/imports/projects/{id}", (_, _) -> Call.plain("GET", imported()));
    }

    private static void parts(Nouns nouns) {
        nouns.amended(
                        "/v1/project-events/{id}",
                        new Objects(
                                (_, n) -> "/v1/project-events/rt-" + n,
                                (place, n) -> event(held(place, n), "proposed"),
                                (_, n) -> event("rt-" + n, "preparatory")),
                        "{\"note\": \"权利\"}")
                .amended(
                        "/v1/projects/{code}/contributions/{indicator}",
                        part("contributions/GDP", ground("权利"), ground("他")),
                        "{\"ground\": {\"zh\": \"她\"}}")
                .amended(
                        "/v1/projects/{code}/documents/{document}",
                        part("documents/d-1", document(1), document(2)),
                        "{\"number\": \"3\"}")
                .with(
                        "/v1/projects/{code}/geometry",
                        part("geometry", point("102.7"), point("102.8"))
                                .sentAs("application/geo+json"),
                        "")
                .amended(
                        "/v1/projects/{project}/milestones/{code}",
                        part("milestones/m-1", milestone("节点"), milestone("他")),
                        "{\"name\": {\"zh\": \"她\"}}")
                .amended(
                        "/v1/projects/{code}/parties/{role}/{name}",
                        part("parties/owner/Rights", "{\"note\": \"1\"}", "{\"note\": \"2\"}"),
                        "{\"note\": \"3\"}")
                .amended(
                        "/v1/projects/{code}/relations/{relation}/{other}",
                        part("relations/depends-on/metro-line-5", located(1), located(2)),
                        "{\"locator\": \"3\"}");
    }

    private static void money(Nouns nouns) {
        nouns.amended(
                        "/v1/projects/{code}/actuals/{month}",
                        part("actuals/2022-01", amount(1), amount(2)),
                        "{\"locator\": \"3\"}")
                .amended(
                        "/v1/projects/{code}/estimates/{kind}/{approved}",
                        part("estimates/estimate/2021", amount(1), amount(2)),
                        "{\"locator\": \"3\"}")
                .amended(
                        "/v1/projects/{code}/funding/{kind}",
                        part("funding/own", amount(1), amount(2)),
                        "{\"locator\": \"3\"}")
                .amended(
                        "/v1/projects/{code}/investment/{year}",
                        part("investment/2022", line(1), line(2)),
                        "{\"locator\": \"3\"}");
    }

    private static void reports(Nouns nouns) {
        nouns.call(
                        "PUT /v1/projects/{project}/reports/{month}",
                        (place, _) -> {
                            String path = report(place);
                            return new Call(
                                    "PUT",
                                    path,
                                    request ->
                                            request.header("If-Match", "*")
                                                    .contentType("application/json")
                                                    .body(said(2)),
                                    path);
                        })
                .call(
                        "POST /v1/projects/{project}/reports/{month}/submission",
                        (place, _) -> step(report(place), "submission", ""))
                .call(
                        "POST /v1/projects/{project}/reports/{month}/approval",
                        (place, _) -> step(submitted(place), "approval", ""))
                .call(
                        "POST /v1/projects/{project}/reports/{month}/return",
                        (place, _) -> step(submitted(place), "return", "{\"reason\": \"权利\"}"));
    }

    private static void moves(Nouns nouns) {
        nouns.call(
                        "POST /v1/projects/{code}/moves",
                        (place, _) ->
                                moved(
                                        "/v1/projects/" + held(place, draw()),
                                        "/moves",
                                        "{\"stage\": \"proposed\", \"period\": \"2022\", %s}"
                                                .formatted(SOURCE)))
                .call(
                        "POST /v1/projects/{code}/suspension",
                        (place, _) -> moved(begun(place), "/suspension", suspension()))
                .call(
                        "POST /v1/projects/{code}/resumption",
                        (place, _) -> {
                            String project = begun(place);
                            step(project, "suspension", suspension()).by(KEEPER);
                            return moved(
                                    project,
                                    "/resumption",
                                    "{\"period\": \"2022\", %s}".formatted(SOURCE));
                        });
    }

    private static String suspension() {
        return "{\"reason\": \"funding\", \"period\": \"2022\", %s}".formatted(SOURCE);
    }

    /// A project whose works have begun.
    private static String begun(Place place) {
        int number = draw();
        String project = held(place, number);
        make("/v1/project-events/rt-" + number, event(project, "construction_start"));
        return "/v1/projects/" + project;
    }

    private static Call moved(String project, String move, String body) {
        return step(project, move.substring(1), body);
    }

    private static Call step(String path, String step, String body) {
        return new Call(
                "POST",
                path + "/" + step,
                request -> {
                    request.header("If-Match", Nouns.etag(path));
                    return body.isEmpty()
                            ? request
                            : request.contentType("application/json").body(body);
                },
                path);
    }

    private static String report(Place place) {
        String path = "/v1/projects/%s/reports/2022-01".formatted(held(place, draw()));
        make(path, said(1));
        return path;
    }

    private static String submitted(Place place) {
        String path = report(place);
        step(path, "submission", "").by(KEEPER);
        return path;
    }

    private static String said(int progress) {
        return "{\"physicalProgress\": %d, \"text\": {\"zh\": \"权利\"}, \"confidence\": \"on-track\"}"
                .formatted(progress);
    }

    /// What is said of a project, at a path below it.
    private static Objects part(String path, String body, String other) {
        return new Objects(
                (place, n) -> PART.formatted(Integer.valueOf(held(place, n).substring(3))) + path,
                (_, _) -> body,
                (_, _) -> other);
    }

    /// The code of a project that is made at a place.
    private static String held(Place place, int number) {
        make("/v1/projects/rt-" + number, project(place, 1));
        return "rt-" + number;
    }

    private static String project(Place place, int length) {
        return "{%s, \"sector\": \"%s\", \"kind\": \"metro\", \"regions\": [\"%s\"], \"lengthKm\": %d}"
                .formatted(NAME, place.subject(), place.region(), length);
    }

    private static String programme(Place place, int count) {
        return "{%s, \"sector\": \"%s\", \"period\": \"2022\", \"projectCount\": %d, %s}"
                .formatted(NAME, place.subject(), count, SOURCE);
    }

    private static String event(String project, String event) {
        return "{\"project\": \"%s\", \"period\": \"2022\", \"event\": \"%s\", \"planned\": false, %s}"
                .formatted(project, event, SOURCE);
    }

    private static String ground(String text) {
        return "{\"ground\": {\"zh\": \"%s\", \"en\": \"Rights\"}}".formatted(text);
    }

    private static String document(int number) {
        return "{\"kind\": \"approval\", \"title\": {\"zh\": \"权利\"}, \"number\": \"%d\", \"url\": \"https://example.org/1\"}"
                .formatted(number);
    }

    private static String point(String longitude) {
        return "{\"type\": \"Point\", \"coordinates\": [%s, 25]}".formatted(longitude);
    }

    private static String milestone(String name) {
        return "{\"name\": {\"zh\": \"%s\", \"en\": \"Rights\"}, \"original\": \"2022-03-31\", \"current\": \"2022-03-31\", %s}"
                .formatted(name, SOURCE);
    }

    private static String located(int locator) {
        return "{\"locator\": \"%d\", %s}".formatted(locator, SOURCE);
    }

    private static String amount(int amount) {
        return "{\"money\": {\"amount\": %d, \"unit\": \"CNY_100M\"}, %s}"
                .formatted(amount, SOURCE);
    }

    private static String line(int planned) {
        return "{\"listLevel\": \"city\", \"listCategory\": \"ongoing\", \"keyProject\": true, \"plannedInvestment\": {\"amount\": %d}, \"investmentUnit\": \"CNY_100M\", %s}"
                .formatted(planned, SOURCE);
    }

    /// A file with one row of what the role may write.
    private static Call file(Place place, String role) {
        int number = draw();
        boolean projects = role.equals("project-editor");
        String rows =
                projects
                        ? "project,code,kind,title_zh,title_en,number,issued,url\n%s,d-1,approval,权利,,,,https://example.org/1\n"
                                .formatted(held(place, number))
                        : "code,name_zh,name_en,sector,period,project_count,planned_investment,actual_investment,investment_unit,new_start_count,ongoing_count,completion_count,preparatory_count,source,locator,note\nrt-%d,权利,Rights,%s,2022,1,,,,,,,,PLAN_2022,,\n"
                                .formatted(number, place.subject());
        byte[] bytes = rows.getBytes(StandardCharsets.UTF_8);
        String name = projects ? "project_documents.csv" : "programmes.csv";
        return new Call(
                "POST",
                "/v1/imports/projects",
                request -> request.multiPart("files", name, bytes, "text/csv"),
                projects
                        ? "/v1/projects/rt-%d/documents/d-1".formatted(number)
                        : "/v1/programmes/rt-" + number);
    }

    /// A file with a report that is approved already.
    private static ImportCalls.Wanted approved(Place place) {
        String project = held(place, draw());
        String rows =
                "project,month,revision,status,physical_progress,over_reason,back_reason,text_zh,text_en,coordination_zh,coordination_en,confidence,confidence_comment\n%s,2022-01,1,approved,1,,,权利,,,,on-track,\n"
                        .formatted(project);
        return new ImportCalls.Wanted(
                "progress_reports", rows, "/v1/projects/%s/reports/2022-01".formatted(project));
    }

    /// An import of the subject that all callers are.
    private static String imported() {
        byte[] nothing =
                "project,code,kind,title_zh,title_en,number,issued,url\n"
                        .getBytes(StandardCharsets.UTF_8);
        return sending(Tokens.of("project-editor"))
                .multiPart("files", "project_documents.csv", nothing, "text/csv")
                .post("/v1/imports/projects")
                .then()
                .statusCode(200)
                .extract()
                .header("Content-Location");
    }
}
