-- The numbers by which the spending of a year is given a light. A version that was used is never
-- changed: another number is another version, and an answer names the one it used.
CREATE TABLE light_rule_set (
    code    text CONSTRAINT light_rule_set_pk PRIMARY KEY,
    name    text NOT NULL,
    version integer NOT NULL CONSTRAINT light_rule_set_version_is_positive CHECK (version > 0),
    CONSTRAINT light_rule_set_version_is_one UNIQUE (name, version),
    CONSTRAINT light_rule_set_code_says_its_version CHECK (code = name || '-' || version)
);
CREATE TABLE light_rule_set_vintage (
    code        text NOT NULL CONSTRAINT light_rule_set_vintage_of_light_rule_set REFERENCES light_rule_set,
    yellow      numeric NOT NULL,
    red         numeric NOT NULL,
    recorded    tstzrange NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT light_rule_set_thresholds_rise CHECK (0 <= yellow AND yellow <= red),
    CONSTRAINT light_rule_set_one_vintage_at_a_time UNIQUE (code, recorded WITHOUT OVERLAPS)
);
COMMENT ON COLUMN light_rule_set_vintage.yellow IS 'the least lag in points that is not green any more';
COMMENT ON COLUMN light_rule_set_vintage.red IS 'the greatest lag in points that is not red yet';
CREATE INDEX light_rule_set_vintage_by_code ON light_rule_set_vintage (code);
CREATE TRIGGER light_rule_set_vintages_are_kept AFTER UPDATE OR DELETE ON light_rule_set_vintage
    FOR EACH ROW EXECUTE FUNCTION keep_vintage();

-- The first ones hold since ever, so that a moment before this migration can be judged, too. The
-- default is the last version of `standard`; `strict` halves its thresholds.
INSERT INTO light_rule_set (code, name, version) VALUES ('standard-1', 'standard', 1), ('strict-1', 'strict', 1);
INSERT INTO light_rule_set_vintage (code, yellow, red, recorded, recorded_by) VALUES
    ('standard-1', 10, 30, '[-infinity,)', 'migration'),
    ('strict-1', 5, 15, '[-infinity,)', 'migration');

-- What projects need of indicators, copied so that this service works alone: the unit.
CREATE TABLE indicator (
    code text CONSTRAINT indicator_pk PRIMARY KEY
);
CREATE TABLE indicator_vintage (
    code        text NOT NULL CONSTRAINT indicator_vintage_of_indicator REFERENCES indicator,
    unit        text NOT NULL CONSTRAINT indicator_unit_is_known REFERENCES unit,
    recorded    tstzrange NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT indicator_one_vintage_at_a_time UNIQUE (code, recorded WITHOUT OVERLAPS)
);
CREATE INDEX indicator_vintage_by_code ON indicator_vintage (code);
CREATE TRIGGER indicator_vintages_are_kept AFTER UPDATE OR DELETE ON indicator_vintage
    FOR EACH ROW EXECUTE FUNCTION keep_vintage();

-- What a project contributes to an indicator: how much where that is known, and why.
CREATE TABLE contribution_vintage (
    project     text NOT NULL CONSTRAINT contribution_project_is_known REFERENCES project,
    indicator   text NOT NULL CONSTRAINT contribution_indicator_is_known REFERENCES indicator,
    amount      numeric,
    unit        text CONSTRAINT contribution_unit_is_known REFERENCES unit,
    ground_zh   text NOT NULL,
    ground_en   text NOT NULL,
    source      text CONSTRAINT contribution_source_is_known REFERENCES source,
    locator     text,
    recorded    tstzrange NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT contribution_amount_has_a_unit CHECK ((amount IS NULL) = (unit IS NULL)),
    CONSTRAINT contribution_one_vintage_at_a_time UNIQUE (project, indicator, recorded WITHOUT OVERLAPS)
);
CREATE INDEX contribution_by_project ON contribution_vintage (project, indicator);
CREATE INDEX contribution_by_indicator ON contribution_vintage (indicator, project);
CREATE INDEX contribution_vintage_by_begin ON contribution_vintage (coalesce(lower(recorded), '-infinity'), project, indicator);
CREATE INDEX contribution_vintage_by_end ON contribution_vintage (coalesce(upper(recorded), 'infinity'), project, indicator) WHERE NOT upper_inf(recorded);
CREATE TRIGGER contribution_vintages_are_kept AFTER UPDATE OR DELETE ON contribution_vintage
    FOR EACH ROW EXECUTE FUNCTION keep_vintage();
