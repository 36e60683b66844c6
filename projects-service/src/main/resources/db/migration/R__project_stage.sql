-- What sources say of projects, each statement with the time for which it and its source were held.
-- A statement counts as later when its source was published later; of one day, moves come after what
-- documents say, each after the one before; then when its period ends later, then when its stage is
-- further on: published_on, move NULLS FIRST, period_end, rank NULLS FIRST, id.
CREATE OR REPLACE VIEW project_statement AS
SELECT e.project, e.id, e.event, e.period, e.period_end, e.planned, e.source, e.locator, e.note, e.reason,
       e.expected_resumption, e.move, d.published, d.published_on, k.stage, s.rank,
       NOT e.planned OR k.always_reported AS reported, k.suspends, k.resumes, e.recorded * d.recorded AS recorded
  FROM project_event_vintage e
  JOIN event_kind k ON k.code = e.event
  LEFT JOIN stage s ON s.code = k.stage
  JOIN source_vintage d ON d.id = e.source AND d.recorded && e.recorded;

-- All that public sources say of one project, in order, as the rules of its stages read it.
CREATE OR REPLACE FUNCTION project_statements(of_project text, as_of timestamptz, at_day date)
    RETURNS json LANGUAGE sql STABLE PARALLEL SAFE AS $$
SELECT coalesce(
           json_agg(json_build_object(
                        'said', json_build_object('id', id, 'event', event, 'period', period, 'planned', planned,
                                                  'source', source, 'locator', locator, 'note', note, 'reason', reason,
                                                  'expectedResumption', expected_resumption, 'published', published),
                        'stage', stage, 'reported', reported, 'suspends', suspends, 'resumes', resumes, 'move', move)
                    ORDER BY published_on, move NULLS FIRST, period_end, rank NULLS FIRST, id),
           '[]')
  FROM project_statement
 WHERE project = of_project AND held(recorded, as_of) AND published_on <= at_day
$$;

-- Works out anew where projects were at every moment, by the rules of docs/domain.md: the last reported
-- event that has a stage sets it; planned events give the planned stage. Between two moments at which
-- something was recorded of a project, and between two days on which something was published, it stays
-- where it is.
CREATE OR REPLACE FUNCTION keep_standing(projects text[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM project_standing WHERE project = ANY (projects);
    INSERT INTO project_standing (project, recorded, public_from, public_to, stated, stage, basis, stage_event,
                                  planned_stage, planned_period, planned_event, suspension_event)
    WITH said AS MATERIALIZED (
        SELECT * FROM project_statement WHERE project = ANY (projects)),
    turn AS (
        SELECT project, lower(recorded) AS stamp FROM said
         UNION
        SELECT project, upper(recorded) FROM said WHERE NOT upper_inf(recorded)),
    spell AS (
        SELECT project, stamp, lead(stamp) OVER (PARTITION BY project ORDER BY stamp) AS next FROM turn),
    moment AS (
        SELECT DISTINCT p.project, p.stamp, p.next, day
          FROM spell p
          JOIN said s ON s.project = p.project AND held(s.recorded, p.stamp)
         CROSS JOIN LATERAL unnest(ARRAY['-infinity', s.published_on]) AS day),
    placed AS (
        SELECT m.project, m.stamp, m.next, m.day, s.id, s.period, s.stage, s.reported, s.suspends, s.resumes,
               row_number() OVER (PARTITION BY m.project, m.stamp, m.day
                                      ORDER BY s.published_on, s.move NULLS FIRST, s.period_end, s.rank NULLS FIRST, s.id) AS place
          FROM moment m
          LEFT JOIN said s ON s.project = m.project AND held(s.recorded, m.stamp) AND s.published_on <= m.day),
    last AS (
        SELECT project, stamp, next, day,
               count(id) > 0 AS stated,
               bool_or(reported) AS any_reported,
               coalesce(max(place) FILTER (WHERE reported AND stage IS NOT NULL), 0) AS reached,
               coalesce(max(place) FILTER (WHERE reported AND suspends), 0) AS suspended,
               coalesce(max(place) FILTER (WHERE reported AND resumes), 0) AS resumed,
               (array_agg(stage ORDER BY place DESC) FILTER (WHERE reported AND stage IS NOT NULL))[1] AS stage,
               (array_agg(id ORDER BY place DESC) FILTER (WHERE reported AND stage IS NOT NULL))[1] AS stage_event,
               (array_agg(stage ORDER BY place DESC) FILTER (WHERE NOT reported AND stage IS NOT NULL))[1] AS planned_stage,
               (array_agg(period ORDER BY place DESC) FILTER (WHERE NOT reported AND stage IS NOT NULL))[1] AS planned_period,
               (array_agg(id ORDER BY place DESC) FILTER (WHERE NOT reported AND stage IS NOT NULL))[1] AS planned_event,
               (array_agg(id ORDER BY place DESC) FILTER (WHERE reported AND suspends))[1] AS suspension_event
          FROM placed
         GROUP BY project, stamp, next, day)
    SELECT project, tstzrange(stamp, next), day,
           lead(day, 1, 'infinity') OVER (PARTITION BY project, stamp ORDER BY day),
           stated,
           CASE WHEN reached > 0 THEN stage WHEN NOT any_reported THEN 'proposed' END,
           CASE WHEN reached > 0 THEN 'reported' WHEN NOT any_reported THEN 'planned' ELSE 'unstated' END,
           stage_event, planned_stage, planned_period, planned_event,
           CASE WHEN suspended > greatest(reached, resumed) THEN suspension_event END
      FROM last;
    IF cardinality(projects) >= 1000 THEN
        ANALYZE project_standing;
    END IF;
END $$;

CREATE OR REPLACE FUNCTION keep_standing_of_events() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM keep_standing(ARRAY(SELECT DISTINCT project FROM touched));
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION keep_standing_of_sources() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM keep_standing(ARRAY(SELECT DISTINCT e.project FROM project_event_vintage e JOIN touched t ON t.id = e.source));
    RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER project_standing_follows_new_events AFTER INSERT ON project_event_vintage
    REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION keep_standing_of_events();
CREATE OR REPLACE TRIGGER project_standing_follows_ended_events AFTER UPDATE ON project_event_vintage
    REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION keep_standing_of_events();
CREATE OR REPLACE TRIGGER project_standing_follows_new_sources AFTER INSERT ON source_vintage
    REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION keep_standing_of_sources();
CREATE OR REPLACE TRIGGER project_standing_follows_ended_sources AFTER UPDATE ON source_vintage
    REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION keep_standing_of_sources();

-- What is kept follows the rules above, also when they change.
SELECT keep_standing(ARRAY(SELECT code FROM project));

-- Where all projects are of which something public is said. The version before this one asks so; it goes
-- with the release after.
CREATE OR REPLACE FUNCTION project_stage(as_of timestamptz, at_day date)
    RETURNS TABLE (project text, stage text, basis text, stage_event text,
                   planned_stage text, planned_period text, planned_event text, suspension_event text)
    LANGUAGE sql STABLE PARALLEL SAFE AS $$
SELECT s.project, s.stage, s.basis, s.stage_event, s.planned_stage, s.planned_period, s.planned_event, s.suspension_event
  FROM project_standing s
 WHERE held(s.recorded, as_of) AND at_day >= s.public_from AND at_day < s.public_to AND s.stated
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
