-- Where rows belong, and who may write them there; docs/rights.md. Each statement is a transaction of its own, so that
-- no table is locked while a reader of another is waited for; all of it can be done again.
SET lock_timeout = 0;

CREATE OR REPLACE FUNCTION figure_place(indicator text, regions text[]) RETURNS jsonb
    LANGUAGE sql STABLE
AS $$
    SELECT jsonb_build_object('regions', to_jsonb(figure_place.regions), 'themes',
               (SELECT coalesce(jsonb_agg(i.theme), '[]') FROM indicator_vintage i
                 WHERE i.code = figure_place.indicator AND upper_inf(i.recorded)))
$$;

CREATE OR REPLACE FUNCTION series_place(id bigint) RETURNS jsonb
    LANGUAGE sql STABLE
AS $$
    SELECT figure_place(s.indicator, ARRAY[s.region]) FROM series s WHERE s.id = series_place.id
$$;

-- A target belongs to the region that it is set for, and to that of its plan.
CREATE OR REPLACE FUNCTION target_place(indicator text, region text, plan text) RETURNS jsonb
    LANGUAGE sql STABLE
AS $$
    SELECT figure_place(target_place.indicator, target_place.region || ARRAY(
               SELECT p.region FROM plan_vintage p WHERE p.code = target_place.plan AND upper_inf(p.recorded)))
$$;

CREATE OR REPLACE FUNCTION target_place(id text) RETURNS jsonb
    LANGUAGE sql STABLE
AS $$
    SELECT target_place(s.indicator, s.region, t.plan)
      FROM target t JOIN series s ON s.id = t.series
     WHERE t.id = target_place.id
$$;

-- Of a statement that is not held any more, the place of what it was last of.
CREATE OR REPLACE FUNCTION target_statement_place(id text) RETURNS jsonb
    LANGUAGE sql STABLE
AS $$
    SELECT target_place(v.target) FROM target_statement_vintage v
     WHERE v.id = target_statement_place.id
     ORDER BY lower(v.recorded) DESC LIMIT 1
$$;

CALL guard_vintages('theme', '{plan-admin}', $$'{}'$$);
CALL guard_vintages('unit', '{plan-admin}', $$'{}'$$);
CALL guard_vintages('region', '{plan-admin}', $$'{}'$$);
CALL guard_vintages('source', '{plan-admin}', $$'{}'$$);
CALL guard_vintages('indicator', '{indicator-editor}', $$jsonb_build_object('themes', jsonb_build_array(theme))$$);
CALL guard_vintages('plan', '{plan-admin}', $$jsonb_build_object('regions', jsonb_build_array(region))$$);
CALL guard_vintages('observation', '{indicator-editor}', 'series_place(series)');
CALL guard_vintages('observation_statement', '{indicator-editor}', 'series_place(series)');
CALL guard_vintages('target_statement', '{plan-admin}', 'target_place(target)');
CALL guard_vintages('target_withdrawal', '{plan-admin}', 'target_statement_place(id)');
CALL guard_vintages('rule_set', '{}', $$'{}'$$);
