-- Where each project is, by the rules of docs/domain.md: the last reported event that has a stage
-- sets it; planned events give the planned stage. A statement counts as later when its source was
-- published later, then when its period ends later, then when its stage is further on.
CREATE OR REPLACE FUNCTION project_stage(as_of timestamptz, at_day date)
    RETURNS TABLE (project text, stage text, basis text, stage_event text,
                   planned_stage text, planned_period text, planned_event text, suspension_event text)
    LANGUAGE sql STABLE PARALLEL SAFE AS $$
WITH said AS MATERIALIZED (
    SELECT e.project, e.id, e.period, k.stage, k.suspends, NOT e.planned OR k.always_reported AS reported,
           row_number() OVER (PARTITION BY e.project
                              ORDER BY d.published_on, e.period_end, s.rank NULLS FIRST, e.id) AS place
      FROM project_event_vintage e
      JOIN event_kind k ON k.code = e.event
      LEFT JOIN stage s ON s.code = k.stage
      JOIN source_vintage d ON d.id = e.source AND held(d.recorded, as_of) AND d.published_on <= at_day
     WHERE held(e.recorded, as_of)),
last AS (
    SELECT project,
           bool_or(reported) AS any_reported,
           coalesce(max(place) FILTER (WHERE reported AND stage IS NOT NULL), 0) AS reached,
           coalesce(max(place) FILTER (WHERE reported AND suspends), 0) AS suspended,
           (array_agg(stage ORDER BY place DESC) FILTER (WHERE reported AND stage IS NOT NULL))[1] AS stage,
           (array_agg(id ORDER BY place DESC) FILTER (WHERE reported AND stage IS NOT NULL))[1] AS stage_event,
           (array_agg(stage ORDER BY place DESC) FILTER (WHERE NOT reported AND stage IS NOT NULL))[1] AS planned_stage,
           (array_agg(period ORDER BY place DESC) FILTER (WHERE NOT reported AND stage IS NOT NULL))[1] AS planned_period,
           (array_agg(id ORDER BY place DESC) FILTER (WHERE NOT reported AND stage IS NOT NULL))[1] AS planned_event,
           (array_agg(id ORDER BY place DESC) FILTER (WHERE reported AND suspends))[1] AS suspension_event
      FROM said
     GROUP BY project)
SELECT project,
       CASE WHEN reached > 0 THEN stage WHEN NOT any_reported THEN 'proposed' END,
       CASE WHEN reached > 0 THEN 'reported' WHEN NOT any_reported THEN 'planned' ELSE 'unstated' END,
       stage_event, planned_stage, planned_period, planned_event,
       CASE WHEN suspended > reached THEN suspension_event END
  FROM last
$$;

-- A region with all regions below it.
CREATE OR REPLACE FUNCTION region_tree(root text, as_of timestamptz)
    RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
WITH RECURSIVE tree AS (
    SELECT root AS code
     UNION
    SELECT r.code FROM region_vintage r JOIN tree ON r.parent = tree.code WHERE held(r.recorded, as_of))
SELECT array_agg(code) FROM tree
$$;

-- An event as an answer shows it beside the stage that it gave.
CREATE OR REPLACE FUNCTION event_said(event_id text, as_of timestamptz)
    RETURNS json LANGUAGE sql STABLE PARALLEL SAFE AS $$
SELECT json_build_object('id', e.id, 'event', e.event, 'period', e.period, 'planned', e.planned,
                         'source', e.source, 'locator', e.locator, 'note', e.note, 'published', d.published)
  FROM project_event_vintage e
  JOIN source_vintage d ON d.id = e.source AND held(d.recorded, as_of)
 WHERE e.id = event_id AND held(e.recorded, as_of)
$$;
