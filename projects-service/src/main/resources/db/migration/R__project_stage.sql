-- Where each project is, by the rules of docs/domain.md: the last reported event that has a stage
-- sets it; planned events give the planned stage. A statement counts as later when its source was
-- published later, then when its period ends later, then when its stage is further on.
CREATE OR REPLACE FUNCTION project_stage(as_of timestamptz, at_day date)
    RETURNS TABLE (project text, stage text, basis text, stage_event text,
                   planned_stage text, planned_period text, planned_event text, suspension_event text)
    LANGUAGE sql STABLE PARALLEL SAFE AS $$
WITH said AS (
    SELECT e.project, e.id, e.period, k.stage, k.suspends, NOT e.planned OR k.always_reported AS reported,
           row_number() OVER (PARTITION BY e.project
                              ORDER BY d.published_on, e.period_end, s.rank NULLS FIRST, e.id) AS place
      FROM project_event_vintage e
      JOIN event_kind k ON k.code = e.event
      LEFT JOIN stage s ON s.code = k.stage
      JOIN source_vintage d ON d.id = e.source AND d.recorded @> as_of AND d.published_on <= at_day
     WHERE e.recorded @> as_of),
last AS (
    SELECT project,
           bool_or(reported) AS any_reported,
           max(place) FILTER (WHERE reported AND stage IS NOT NULL) AS reached,
           max(place) FILTER (WHERE NOT reported AND stage IS NOT NULL) AS planned,
           max(place) FILTER (WHERE reported AND suspends) AS suspended
      FROM said
     GROUP BY project)
SELECT last.project,
       CASE WHEN reached.id IS NOT NULL THEN reached.stage WHEN NOT last.any_reported THEN 'proposed' END,
       CASE WHEN reached.id IS NOT NULL THEN 'reported' WHEN NOT last.any_reported THEN 'planned' ELSE 'unstated' END,
       reached.id, planned.stage, planned.period, planned.id,
       CASE WHEN last.suspended > coalesce(last.reached, 0) THEN suspended.id END
  FROM last
  LEFT JOIN said reached ON reached.project = last.project AND reached.place = last.reached
  LEFT JOIN said planned ON planned.project = last.project AND planned.place = last.planned
  LEFT JOIN said suspended ON suspended.project = last.project AND suspended.place = last.suspended
$$;

-- A region with all regions below it.
CREATE OR REPLACE FUNCTION region_tree(root text, as_of timestamptz)
    RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
WITH RECURSIVE tree AS (
    SELECT root AS code
     UNION
    SELECT r.code FROM region_vintage r JOIN tree ON r.parent = tree.code WHERE r.recorded @> as_of)
SELECT array_agg(code) FROM tree
$$;
