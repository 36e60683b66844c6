package cityplan.projects.right;

import cityplan.store.right.Grants;
import cityplan.store.right.Right;

import java.util.List;

/// Who may write the rows of each table, and read those that are not published. The functions are
/// those of row-level security.
public final class Rights {

    public static final String PROJECT_EDITOR = "project-editor";
    public static final String APPROVER = Grants.APPROVER;
    public static final String PLAN_ADMIN = "plan-admin";

    /// What everyone refers to.
    public static final Right CODE_LISTS = Right.everywhere(PLAN_ADMIN, "code");

    public static final Right SOURCES = Right.everywhere(PLAN_ADMIN, "id");

    public static final Right PROGRAMMES =
            new Right(
                    List.of(PLAN_ADMIN),
                    "sector",
                    cell ->
                            "jsonb_build_object('sectors', jsonb_build_array(%s))"
                                    .formatted(cell.apply("sector")));

    public static final Right PROJECTS =
            new Right(
                    List.of(PROJECT_EDITOR),
                    "regions",
                    cell ->
                            "project_place(%s, %s)"
                                    .formatted(cell.apply("regions"), cell.apply("sector")));

    /// What is said of a project belongs where the project does.
    public static final Right PARTS = ofProject(PROJECT_EDITOR);

    /// Who wrote a report does not judge it.
    public static final Right JUDGEMENTS = ofProject(APPROVER);

    /// Who reads reports that are not published.
    public static final Right DRAFTS = ofProject(PROJECT_EDITOR, APPROVER, Grants.AUDITOR);

    private Rights() {}

    private static Right ofProject(String... roles) {
        return new Right(
                List.of(roles),
                "project",
                cell -> "project_place(%s)".formatted(cell.apply("project")));
    }
}
