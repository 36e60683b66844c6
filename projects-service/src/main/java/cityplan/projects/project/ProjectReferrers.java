package cityplan.projects.project;

import cityplan.store.write.Referrer;

import java.util.List;

/// What keeps a project from being withdrawn.
final class ProjectReferrers {

    static final List<Referrer> ALL =
            List.of(
                    Referrer.by("project_event", "id", "project"),
                    Referrer.by("project_party", "role || ' ' || name_zh", "project"),
                    Referrer.by("project_document", "code", "project"),
                    Referrer.by("project_relation", "relation || ' ' || other", "project"),
                    Referrer.by("project_relation", "project || ' ' || relation", "other"),
                    Referrer.by("project_geometry", "'geometry'", "project"),
                    Referrer.by("investment_line", "year", "project"),
                    Referrer.by("investment_actual", "month", "project"),
                    Referrer.by("estimate", "kind || ' ' || approved", "project"),
                    Referrer.by("funding", "kind", "project"),
                    Referrer.by("contribution", "indicator", "project"),
                    Referrer.by("milestone", "code", "project"),
                    Referrer.by("progress_report", "month", "project"));

    private ProjectReferrers() {}
}
