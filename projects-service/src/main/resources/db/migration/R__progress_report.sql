-- Since when a report is held as it was at a moment: it changes with its problems, too, also when
-- one of them is taken away.
CREATE OR REPLACE FUNCTION report_held_since(of_project text, of_month text, of_revision integer, as_of timestamptz)
    RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE AS $$
SELECT greatest(lower(r.recorded), max(lower(p.recorded)), max(upper(p.recorded)) FILTER (WHERE upper(p.recorded) <= as_of))
  FROM progress_report_vintage r
  LEFT JOIN report_problem_vintage p
    ON (p.project, p.month, p.revision) = (r.project, r.month, r.revision) AND lower(p.recorded) <= as_of
 WHERE (r.project, r.month, r.revision) = (of_project, of_month, of_revision) AND held(r.recorded, as_of)
 GROUP BY r.recorded
$$;
