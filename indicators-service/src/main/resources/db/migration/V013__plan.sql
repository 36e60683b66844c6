-- What sets targets.
CREATE TABLE plan (
    code text CONSTRAINT plan_pk PRIMARY KEY
);
CREATE TABLE plan_vintage (
    code         text NOT NULL CONSTRAINT plan_vintage_of_plan REFERENCES plan,
    name_zh      text NOT NULL,
    name_en      text NOT NULL,
    region       text NOT NULL CONSTRAINT plan_region_is_known REFERENCES region,
    period_start integer NOT NULL,
    period_end   integer NOT NULL,
    kind         text NOT NULL CONSTRAINT plan_kind_is_known CHECK (kind IN ('five-year-plan', 'annual-plan', 'vision', 'outlook')),
    source       text NOT NULL CONSTRAINT plan_source_is_known REFERENCES source,
    recorded     tstzrange NOT NULL,
    recorded_by  text NOT NULL,
    CONSTRAINT plan_ends_after_it_starts CHECK (period_end >= period_start),
    CONSTRAINT plan_one_vintage_at_a_time UNIQUE (code, recorded WITHOUT OVERLAPS)
);
CREATE INDEX plan_vintage_by_code ON plan_vintage (code);
CREATE TRIGGER plan_vintages_are_kept AFTER UPDATE OR DELETE ON plan_vintage
    FOR EACH ROW EXECUTE FUNCTION keep_vintage();

-- Whether the values of a target are those that its operator takes.
CREATE FUNCTION target_values_fit(operator text, low numeric, high numeric, indicator text, region text) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE
        WHEN operator IN ('ge', 'gt', 'eq', 'approx') THEN low IS NOT NULL AND high IS NULL
        WHEN operator IN ('le', 'lt') THEN low IS NULL AND high IS NOT NULL
        WHEN operator = 'between' THEN low IS NOT NULL AND high IS NOT NULL AND low <= high
        WHEN operator IN ('in_step', 'faster_than') THEN indicator IS NOT NULL AND region IS NOT NULL
        WHEN operator = 'external' THEN low IS NULL AND high IS NULL
        ELSE false
    END;

-- A target: what a plan sets for a series and period. Its terms never change: a statement that is
-- amended moves to another target, and a target holds while at least one statement makes it.
CREATE TABLE target (
    id                  text CONSTRAINT target_pk PRIMARY KEY,
    plan                text NOT NULL CONSTRAINT target_plan_is_known REFERENCES plan,
    series              bigint NOT NULL CONSTRAINT target_series_is_known REFERENCES series,
    period              text NOT NULL CONSTRAINT target_period_is_one CHECK (period_frequency(period) IS NOT NULL),
    period_start        date GENERATED ALWAYS AS (period_start(period)) STORED,
    period_end          date GENERATED ALWAYS AS (period_end(period)) STORED,
    operator            text NOT NULL,
    value_low           numeric,
    value_high          numeric,
    reference_indicator text CONSTRAINT target_reference_indicator_is_known REFERENCES indicator,
    reference_region    text CONSTRAINT target_reference_region_is_known REFERENCES region,
    terms               text NOT NULL,
    CONSTRAINT target_is_one UNIQUE (plan, series, period, terms),
    CONSTRAINT target_values_fit_operator CHECK (
        target_values_fit(operator, value_low, value_high, reference_indicator, reference_region))
);
CREATE INDEX target_by_series ON target (series, period_start);

-- What one source says of a target.
CREATE TABLE target_statement_vintage (
    id          text NOT NULL,
    target      text NOT NULL CONSTRAINT target_statement_target_is_known REFERENCES target,
    value_low   numeric,
    value_high  numeric,
    attribute   text NOT NULL CONSTRAINT target_statement_attribute_is_known CHECK (attribute IN ('binding', 'expected', 'none')),
    commitment  text NOT NULL CONSTRAINT target_statement_commitment_is_known CHECK (commitment IN ('ensure', 'strive', 'plan')),
    source      text NOT NULL CONSTRAINT target_statement_source_is_known REFERENCES source,
    locator     text,
    note        text,
    reason      text,
    recorded    tstzrange NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT target_statement_one_vintage_at_a_time UNIQUE (id, recorded WITHOUT OVERLAPS)
);
CREATE INDEX target_statement_vintage_by_id ON target_statement_vintage (id);
CREATE INDEX target_statement_by_target ON target_statement_vintage (target);
CREATE TRIGGER target_statement_vintages_are_kept AFTER UPDATE OR DELETE ON target_statement_vintage
    FOR EACH ROW EXECUTE FUNCTION keep_vintage();
