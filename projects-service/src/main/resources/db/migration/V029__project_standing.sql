-- What may be recorded of a move, beside what documents say.
ALTER TABLE project_event_vintage
    ADD COLUMN reason              text,
    ADD COLUMN expected_resumption text CONSTRAINT project_event_resumption_is_a_period CHECK (expected_resumption IS NULL OR period_frequency(expected_resumption) IS NOT NULL),
    ADD COLUMN move                integer CONSTRAINT project_event_move_is_counted CHECK (move >= 0);
COMMENT ON COLUMN project_event_vintage.reason IS
    'why: of a suspension, a code; of a move that skips a stage or steps back, a text';
COMMENT ON COLUMN project_event_vintage.move IS
    'which of the moves of its project this is; of what a document says, nothing';
CREATE INDEX project_event_by_source ON project_event_vintage (source);

-- Where each project is, at any moment of recording and on any day: kept by the database whenever an event
-- or a source is recorded (R__project_stage.sql), so that no list reads the events of all projects.
-- `stated` is false on days on which nothing of what is held was public.
CREATE TABLE project_standing (
    project          text NOT NULL,
    recorded         tstzrange NOT NULL,
    public_from      date NOT NULL,
    public_to        date NOT NULL,
    stated           boolean NOT NULL,
    stage            text,
    basis            text NOT NULL,
    stage_event      text,
    planned_stage    text,
    planned_period   text,
    planned_event    text,
    suspension_event text
);
CREATE INDEX project_standing_by_project ON project_standing (project);
