-- What public sources say of one project, in order: a statement counts as later when its source was
-- published later; of one day, moves come after what documents say, each after the one before; then
-- when its period ends later, then when its stage is further on. `public` is false for what is held
-- and not published by the day.
CREATE OR REPLACE FUNCTION project_course(of_project text, as_of timestamptz, at_day date)
    RETURNS TABLE (id text, event text, period text, planned boolean, source text, locator text, note text,
                   reason text, expected_resumption text, move integer, published text, stage text,
                   reported boolean, suspends boolean, resumes boolean, public boolean, place bigint)
    LANGUAGE sql STABLE PARALLEL SAFE ROWS 5 AS $$
SELECT e.id, e.event, e.period, e.planned, e.source, e.locator, e.note, e.reason, e.expected_resumption,
       e.move, d.published, k.stage, NOT e.planned OR k.always_reported, k.suspends, k.resumes,
       d.published_on <= at_day,
       row_number() OVER (ORDER BY d.published_on, e.move NULLS FIRST, e.period_end, s.rank NULLS FIRST, e.id)
  FROM project_event_vintage e
  JOIN event_kind k ON k.code = e.event
  LEFT JOIN stage s ON s.code = k.stage
  JOIN source_vintage d ON d.id = e.source AND held(d.recorded, as_of)
 WHERE e.project = of_project AND held(e.recorded, as_of)
$$;

-- Where one project is, by the rules of docs/domain.md: the last reported event that has a stage sets
-- it; planned events give the planned stage. One row for every project; `known` is false where all that
-- is held of it is not public yet. Only events of the project are read.
CREATE OR REPLACE FUNCTION project_standing(of_project text, as_of timestamptz, at_day date)
    RETURNS TABLE (known boolean, stated boolean, stage text, basis text, stage_event text, planned_stage text,
                   planned_period text, planned_event text, suspension_event text)
    LANGUAGE sql STABLE PARALLEL SAFE ROWS 1 AS $$
SELECT stated OR silent, stated,
       CASE WHEN reached > 0 THEN stages[1] WHEN NOT any_reported THEN 'proposed' END,
       CASE WHEN reached > 0 THEN 'reported' WHEN NOT any_reported THEN 'planned' ELSE 'unstated' END,
       stage_events[1], planned_stages[1], planned_periods[1], planned_events[1],
       CASE WHEN suspended > greatest(reached, resumed) THEN suspensions[1] END
  FROM (SELECT count(*) = 0 AS silent,
               coalesce(bool_or(public), false) AS stated,
               bool_or(reported) FILTER (WHERE public) AS any_reported,
               coalesce(max(place) FILTER (WHERE public AND reported AND stage IS NOT NULL), 0) AS reached,
               coalesce(max(place) FILTER (WHERE public AND reported AND suspends), 0) AS suspended,
               coalesce(max(place) FILTER (WHERE public AND reported AND resumes), 0) AS resumed,
               array_agg(stage ORDER BY place DESC) FILTER (WHERE public AND reported AND stage IS NOT NULL) AS stages,
               array_agg(id ORDER BY place DESC) FILTER (WHERE public AND reported AND stage IS NOT NULL) AS stage_events,
               array_agg(stage ORDER BY place DESC) FILTER (WHERE public AND NOT reported AND stage IS NOT NULL) AS planned_stages,
               array_agg(period ORDER BY place DESC) FILTER (WHERE public AND NOT reported AND stage IS NOT NULL) AS planned_periods,
               array_agg(id ORDER BY place DESC) FILTER (WHERE public AND NOT reported AND stage IS NOT NULL) AS planned_events,
               array_agg(id ORDER BY place DESC) FILTER (WHERE public AND reported AND suspends) AS suspensions
          FROM project_course(of_project, as_of, at_day)) AS said
$$;

-- All that public sources say of one project, in order, as the rules of its stages read it.
CREATE OR REPLACE FUNCTION project_statements(of_project text, as_of timestamptz, at_day date)
    RETURNS json LANGUAGE sql STABLE PARALLEL SAFE AS $$
SELECT coalesce(
           json_agg(json_build_object(
                        'said', json_build_object('id', id, 'event', event, 'period', period, 'planned', planned,
                                                  'source', source, 'locator', locator, 'note', note, 'reason', reason,
                                                  'expectedResumption', expected_resumption, 'published', published),
                        'stage', stage, 'reported', reported, 'suspends', suspends, 'resumes', resumes, 'move', move)
                    ORDER BY place),
           '[]')
  FROM project_course(of_project, as_of, at_day)
 WHERE public
$$;

-- Where all projects are of which something public is said. The version before this one asks so; it goes
-- with the release after.
CREATE OR REPLACE FUNCTION project_stage(as_of timestamptz, at_day date)
    RETURNS TABLE (project text, stage text, basis text, stage_event text,
                   planned_stage text, planned_period text, planned_event text, suspension_event text)
    LANGUAGE sql STABLE PARALLEL SAFE AS $$
SELECT p.code, s.stage, s.basis, s.stage_event, s.planned_stage, s.planned_period, s.planned_event, s.suspension_event
  FROM project p
 CROSS JOIN LATERAL project_standing(p.code, as_of, at_day) s
 WHERE s.stated
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
CREATE OR REPLACE FUNCTION event_stated(event_id text, as_of timestamptz)
    RETURNS json LANGUAGE sql STABLE PARALLEL SAFE AS $$
SELECT json_build_object('id', e.id, 'event', e.event, 'period', e.period, 'planned', e.planned,
                         'source', e.source, 'locator', e.locator, 'note', e.note, 'reason', e.reason,
                         'expectedResumption', e.expected_resumption, 'published', d.published)
  FROM project_event_vintage e
  JOIN source_vintage d ON d.id = e.source AND held(d.recorded, as_of)
 WHERE e.id = event_id AND held(e.recorded, as_of)
$$;

-- The same without what the version before this one does not know; it goes with the release after.
CREATE OR REPLACE FUNCTION event_said(event_id text, as_of timestamptz)
    RETURNS json LANGUAGE sql STABLE PARALLEL SAFE AS $$
SELECT json_build_object('id', e.id, 'event', e.event, 'period', e.period, 'planned', e.planned,
                         'source', e.source, 'locator', e.locator, 'note', e.note, 'published', d.published)
  FROM project_event_vintage e
  JOIN source_vintage d ON d.id = e.source AND held(d.recorded, as_of)
 WHERE e.id = event_id AND held(e.recorded, as_of)
$$;
