package cityplan.projects;

import cityplan.store.test.FollowedFeed;

/// The changes of this service; each is an event.
final class ProjectChanges implements FollowedFeed {

    static final String PROJECT = "test-changes";

    @Override
    public String path() {
        return "/v1/changes/projects";
    }

    @Override
    public String list() {
        return "/v1/sectors";
    }

    @Override
    public void load() {
        Kunming.load().statusCode(200);
        Kunming.project(PROJECT);
    }

    @Override
    public void record(int number) {
        Kunming.event("evt-change-" + number, PROJECT, "first").then().statusCode(200);
    }

    @Override
    public void correct(int number) {
        Kunming.event("evt-change-" + number, PROJECT, "second").then().statusCode(200);
    }

    @Override
    public int entries() {
        return 1;
    }
}
