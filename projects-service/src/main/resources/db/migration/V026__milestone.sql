-- Milestones of projects. The day that was set first is kept for good; the day that is set now may
-- move, with a reason.
CREATE TABLE milestone_vintage (
    project     text NOT NULL CONSTRAINT milestone_project_is_known REFERENCES project,
    code        text NOT NULL,
    name_zh     text NOT NULL,
    name_en     text NOT NULL,
    original    date NOT NULL,
    current     date NOT NULL,
    actual      date,
    reason      text,
    source      text NOT NULL CONSTRAINT milestone_source_is_known REFERENCES source,
    locator     text,
    note        text,
    recorded    tstzrange NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT milestone_away_from_original_has_a_reason CHECK (current = original OR reason IS NOT NULL),
    CONSTRAINT milestone_original_is_kept EXCLUDE USING gist (project WITH =, code WITH =, original WITH <>),
    CONSTRAINT milestone_one_vintage_at_a_time UNIQUE (project, code, recorded WITHOUT OVERLAPS)
);
CREATE INDEX milestone_vintage_by_key ON milestone_vintage (project, code);
CREATE INDEX milestone_vintage_by_day ON milestone_vintage (current, project, code);
CREATE INDEX milestone_vintage_by_begin ON milestone_vintage
    (coalesce(lower(recorded), '-infinity'), project, code);
CREATE INDEX milestone_vintage_by_end ON milestone_vintage
    (coalesce(upper(recorded), 'infinity'), project, code) WHERE NOT upper_inf(recorded);
CREATE TRIGGER milestone_vintages_are_kept AFTER UPDATE OR DELETE ON milestone_vintage
    FOR EACH ROW EXECUTE FUNCTION keep_vintage();
