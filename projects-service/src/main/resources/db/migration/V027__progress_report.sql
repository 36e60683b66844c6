-- Progress reports of projects by month. A revision is drafted, submitted and approved; once it is
-- approved nothing of it changes any more, until the approval of a later one supersedes it.
CREATE TABLE progress_report_vintage (
    project            text NOT NULL CONSTRAINT progress_report_project_is_known REFERENCES project,
    month              text NOT NULL CONSTRAINT progress_report_month_is_one CHECK (period_frequency(month) = 'monthly'),
    revision           integer NOT NULL CONSTRAINT progress_report_revision_is_counted CHECK (revision > 0),
    status             text NOT NULL CONSTRAINT progress_report_status_is_known
                            CHECK (status IN ('draft', 'submitted', 'approved', 'superseded')),
    physical_progress  numeric NOT NULL CONSTRAINT progress_report_progress_is_not_negative CHECK (physical_progress >= 0),
    over_reason        text,
    back_reason        text,
    text_zh            text NOT NULL,
    text_en            text,
    coordination_zh    text,
    coordination_en    text,
    confidence         text NOT NULL CONSTRAINT progress_report_confidence_is_known
                            CHECK (confidence IN ('on-track', 'at-risk', 'off-track')),
    confidence_comment text,
    return_reason      text,
    recorded           tstzrange NOT NULL,
    recorded_by        text NOT NULL,
    CONSTRAINT progress_report_over_100_has_a_reason CHECK (physical_progress <= 100 OR over_reason IS NOT NULL),
    CONSTRAINT progress_report_one_approved_at_a_time
        EXCLUDE USING gist (project WITH =, month WITH =, recorded WITH &&) WHERE (status = 'approved'),
    CONSTRAINT progress_report_one_vintage_at_a_time UNIQUE (project, month, revision, recorded WITHOUT OVERLAPS)
);
CREATE INDEX progress_report_vintage_by_key ON progress_report_vintage (project, month, revision);
CREATE INDEX progress_report_vintage_by_month ON progress_report_vintage (month, project, revision);
CREATE INDEX progress_report_vintage_by_begin ON progress_report_vintage
    (coalesce(lower(recorded), '-infinity'), project, month, (revision::text));
CREATE INDEX progress_report_vintage_by_end ON progress_report_vintage
    (coalesce(upper(recorded), 'infinity'), project, month, (revision::text)) WHERE NOT upper_inf(recorded);
CREATE TRIGGER progress_report_vintages_are_kept AFTER UPDATE OR DELETE ON progress_report_vintage
    FOR EACH ROW EXECUTE FUNCTION keep_vintage();

-- The problems that a revision tells of.
CREATE TABLE report_problem_vintage (
    project        text NOT NULL CONSTRAINT report_problem_project_is_known REFERENCES project,
    month          text NOT NULL,
    revision       integer NOT NULL,
    number         integer NOT NULL CONSTRAINT report_problem_number_is_counted CHECK (number > 0),
    text_zh        text NOT NULL,
    text_en        text,
    responsible_zh text NOT NULL,
    responsible_en text,
    due            date NOT NULL,
    resolved       date,
    recorded       tstzrange NOT NULL,
    recorded_by    text NOT NULL,
    CONSTRAINT report_problem_one_vintage_at_a_time UNIQUE (project, month, revision, number, recorded WITHOUT OVERLAPS)
);
CREATE INDEX report_problem_vintage_by_key ON report_problem_vintage (project, month, revision, number);
CREATE INDEX report_problem_vintage_by_begin ON report_problem_vintage
    (coalesce(lower(recorded), '-infinity'), project, month, (revision::text), (number::text));
CREATE INDEX report_problem_vintage_by_end ON report_problem_vintage
    (coalesce(upper(recorded), 'infinity'), project, month, (revision::text), (number::text)) WHERE NOT upper_inf(recorded);
CREATE TRIGGER report_problem_vintages_are_kept AFTER UPDATE OR DELETE ON report_problem_vintage
    FOR EACH ROW EXECUTE FUNCTION keep_vintage();
