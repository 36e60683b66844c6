package cityplan.projects.webhook;

import cityplan.projects.change.ProjectFeed;
import cityplan.store.webhook.send.Webhooked;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// What others are told of: everything that this service records.
final class ProjectWebhooks {

    static final String PATH = "/v1/webhooks/projects";

    @Produces
    @Singleton
    Webhooked webhooked(ProjectFeed feed) {
        return new Webhooked("projects", PATH, feed);
    }
}
