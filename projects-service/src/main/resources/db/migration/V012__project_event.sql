-- What an event says of the stage of a project (docs/domain.md, project lifecycle). Stages are
-- ordered by their rank; an event without a stage changes none.
CREATE TABLE stage (
    code text CONSTRAINT stage_pk PRIMARY KEY,
    rank integer NOT NULL CONSTRAINT stage_rank_is_one UNIQUE
);
INSERT INTO stage (rank, code) VALUES
    (1, 'proposed'), (2, 'signed'), (3, 'preparatory'), (4, 'procurement'), (5, 'under-construction'),
    (6, 'acceptance'), (7, 'operating'), (8, 'terminated'), (9, 'retired');

CREATE TABLE event_kind (
    code             text CONSTRAINT event_kind_pk PRIMARY KEY,
    stage            text CONSTRAINT event_kind_stage_is_known REFERENCES stage,
    always_reported  boolean NOT NULL DEFAULT false,
    suspends         boolean NOT NULL DEFAULT false
);
COMMENT ON COLUMN event_kind.always_reported IS
    'the documents plan it of works that go on, so that a planned one counts as reported';
INSERT INTO event_kind (code, stage, always_reported, suspends) VALUES
    ('proposed', 'proposed', false, false),
    ('preparatory', 'preparatory', false, false),
    ('approved', 'preparatory', false, false),
    ('construction_start', 'under-construction', false, false),
    ('under_construction', 'under-construction', true, false),
    ('completed', 'acceptance', false, false),
    ('commissioned', 'operating', false, false),
    ('cancelled', 'terminated', false, false),
    ('suspended', NULL, false, true),
    ('milestone', NULL, false, false),
    ('expanded', NULL, false, false);

-- One statement about a project by one source, planned or done.

CREATE TABLE project_event_vintage (
    id           text NOT NULL,
    project      text NOT NULL CONSTRAINT project_event_project_is_known REFERENCES project,
    period       text NOT NULL CONSTRAINT project_event_period_is_one CHECK (period_frequency(period) IS NOT NULL),
    period_start date GENERATED ALWAYS AS (period_start(period)) STORED,
    period_end   date GENERATED ALWAYS AS (period_end(period)) STORED,
    event        text NOT NULL CONSTRAINT project_event_kind_is_known REFERENCES event_kind,
    planned      boolean NOT NULL,
    source       text NOT NULL CONSTRAINT project_event_source_is_known REFERENCES source,
    locator      text,
    note         text,
    recorded     tstzrange NOT NULL,
    recorded_by  text NOT NULL,
    CONSTRAINT project_event_one_vintage_at_a_time UNIQUE (id, recorded WITHOUT OVERLAPS)
);
CREATE INDEX project_event_vintage_by_id ON project_event_vintage (id);
CREATE INDEX project_event_by_project ON project_event_vintage (project);
CREATE TRIGGER project_event_vintages_are_kept AFTER UPDATE OR DELETE ON project_event_vintage
    FOR EACH ROW EXECUTE FUNCTION keep_vintage();
