-- The numbers by which evaluations judge. A version that was used is never changed: another number
-- is another version, and an evaluation names the one it used.
CREATE TABLE rule_set (
    code    text CONSTRAINT rule_set_pk PRIMARY KEY,
    name    text NOT NULL,
    version integer NOT NULL CONSTRAINT rule_set_version_is_positive CHECK (version > 0),
    CONSTRAINT rule_set_version_is_one UNIQUE (name, version),
    CONSTRAINT rule_set_code_says_its_version CHECK (code = name || '-' || version)
);
CREATE TABLE rule_set_vintage (
    code        text NOT NULL CONSTRAINT rule_set_vintage_of_rule_set REFERENCES rule_set,
    on_track    numeric NOT NULL,
    lagging     numeric NOT NULL,
    points      numeric NOT NULL CONSTRAINT rule_set_points_are_not_negative CHECK (points >= 0),
    relative    numeric NOT NULL CONSTRAINT rule_set_relative_is_a_share CHECK (relative BETWEEN 0 AND 1),
    step        numeric NOT NULL CONSTRAINT rule_set_step_is_not_negative CHECK (step >= 0),
    recorded    tstzrange NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT rule_set_thresholds_fall CHECK (on_track >= lagging AND lagging > 0),
    CONSTRAINT rule_set_one_vintage_at_a_time UNIQUE (code, recorded WITHOUT OVERLAPS)
);
CREATE INDEX rule_set_vintage_by_code ON rule_set_vintage (code);
CREATE TRIGGER rule_set_vintages_are_kept AFTER UPDATE OR DELETE ON rule_set_vintage
    FOR EACH ROW EXECUTE FUNCTION keep_vintage();

-- The first rule set holds since ever, so that a moment before this migration can be judged, too.
-- A later version is recorded under a stamp: answers as of a moment before it stay what they were.
INSERT INTO rule_set (code, name, version) VALUES ('standard-1', 'standard', 1);
INSERT INTO rule_set_vintage (code, on_track, lagging, points, relative, step, recorded, recorded_by)
VALUES ('standard-1', 0.95, 0.60, 0.5, 0.02, 0.5, '[-infinity,)', 'migration');
