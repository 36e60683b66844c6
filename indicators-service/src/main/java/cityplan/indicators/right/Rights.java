package cityplan.indicators.right;

import cityplan.store.right.Right;

import java.util.List;

/// Who may write the rows of each table. The functions are those of row-level security.
public final class Rights {

    public static final String INDICATOR_EDITOR = "indicator-editor";
    public static final String PLAN_ADMIN = "plan-admin";

    /// What everyone refers to.
    public static final Right CODE_LISTS = Right.everywhere(PLAN_ADMIN, "code");

    public static final Right SOURCES = Right.everywhere(PLAN_ADMIN, "id");

    public static final Right INDICATORS =
            new Right(
                    List.of(INDICATOR_EDITOR),
                    "theme",
                    cell ->
                            "jsonb_build_object('themes', jsonb_build_array(%s))"
                                    .formatted(cell.apply("theme")));

    public static final Right PLANS =
            new Right(
                    List.of(PLAN_ADMIN),
                    "region",
                    cell ->
                            "jsonb_build_object('regions', jsonb_build_array(%s))"
                                    .formatted(cell.apply("region")));

    public static final Right OBSERVATIONS =
            new Right(
                    List.of(INDICATOR_EDITOR),
                    "region",
                    cell ->
                            "figure_place(%s, ARRAY[%s])"
                                    .formatted(cell.apply("indicator"), cell.apply("region")));

    public static final Right TARGETS =
            new Right(
                    List.of(PLAN_ADMIN),
                    "region",
                    cell ->
                            "target_place(%s, %s, %s)"
                                    .formatted(
                                            cell.apply("indicator"),
                                            cell.apply("region"),
                                            cell.apply("plan")));

    public static final Right WITHDRAWALS =
            new Right(
                    List.of(PLAN_ADMIN),
                    "id",
                    cell -> "target_statement_place(%s)".formatted(cell.apply("id")));

    private Rights() {}
}
