package cityplan.projects;

import static cityplan.common.test.Api.writing;
import static cityplan.store.test.FollowedFeed.page;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.common.test.PostgresResource;
import cityplan.store.test.FeedPages;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

import org.junit.jupiter.api.Test;

/// What entries tell of projects, beside what every feed keeps to. Regions, units, sources and
/// indicators are copies: the other service tells of them. Rule sets come with releases.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ChangeFeedTest extends FeedPages {

    ChangeFeedTest() {
        super(new ProjectChanges(), "region", "unit", "source", "indicator", "light_rule_set");
    }

    @Test
    void an_event_says_of_which_project_it_is() {
        String before = feed.end();
        Kunming.event("evt-feed-1", ProjectChanges.PROJECT, "told");

        JsonPath page = page(feed.path() + "?after=" + before);

        assertThat(page.getList("items.resource")).containsExactly("project-event");
        assertThat(page.getList("items.href")).containsExactly("/v1/project-events/evt-feed-1");
        assertThat(page.getList("items.project")).containsExactly(ProjectChanges.PROJECT);
        assertThat(page("/v1/project-events/evt-feed-1").getString("project"))
                .isEqualTo(ProjectChanges.PROJECT);
    }

    @Test
    void a_report_is_told_of_when_it_is_approved_and_when_it_is_superseded() {
        String before = feed.end();
        String path = Reporting.on(ProjectChanges.PROJECT, "2022-03");
        Reporting.begin(path, Reporting.report("5", Reporting.PROBLEM)).then().statusCode(201);
        Reporting.milestone(ProjectChanges.PROJECT, "opening").then().statusCode(201);
        Reporting.take(path, "submission").then().statusCode(200);
        Reporting.take(path, "approval").then().statusCode(200);
        Reporting.approve(path + "?revision=2", Reporting.report("6", Reporting.PROBLEM));

        JsonPath page = page(feed.path() + "?after=" + before);

        assertThat(page.getList("items.href"))
                .containsExactly(
                        "/v1/projects/test-changes/milestones/opening",
                        path + "?revision=1",
                        path + "?revision=1",
                        path + "?revision=2");
        assertThat(page.getList("items.change"))
                .containsExactly("added", "added", "changed", "added");
        assertThat(page.getList("items.project")).containsOnly(ProjectChanges.PROJECT);
    }

    @Test
    void what_is_defined_and_withdrawn_is_told() {
        String before = feed.end();
        String path = "/v1/sectors/TEST_TOLD";
        String etag =
                writing("project-editor plan-admin")
                        .header("If-None-Match", "*")
                        .body("{\"name\": {\"zh\": \"新\", \"en\": \"New\"}}")
                        .put(path)
                        .header("ETag");
        writing("project-editor plan-admin")
                .header("If-Match", etag)
                .delete(path)
                .then()
                .statusCode(204);

        JsonPath page = page(feed.path() + "?resource=sector&after=" + before);

        assertThat(page.getList("items.change")).containsExactly("added", "withdrawn");
        assertThat(page.getList("items.href")).containsOnly(path);
    }
}
