-- Stages that are entered by a move: what may be recorded of one, beside what documents say.

ALTER TABLE event_kind ADD COLUMN resumes boolean NOT NULL DEFAULT false;
INSERT INTO event_kind (code, stage, always_reported, suspends, resumes) VALUES
    ('signed', 'signed', false, false, false),
    ('procurement', 'procurement', false, false, false),
    ('retired', 'retired', false, false, false),
    ('resumed', NULL, false, false, true);

ALTER TABLE project_event_vintage
    ADD COLUMN reason              text,
    ADD COLUMN expected_resumption text CONSTRAINT project_event_resumption_is_a_period CHECK (expected_resumption IS NULL OR period_frequency(expected_resumption) IS NOT NULL),
    ADD COLUMN move                integer CONSTRAINT project_event_move_is_counted CHECK (move >= 0);
COMMENT ON COLUMN project_event_vintage.reason IS
    'why: of a suspension, a code; of a move that skips a stage or steps back, a text';
COMMENT ON COLUMN project_event_vintage.move IS
    'which of the moves of its project this is; of what a document says, nothing';
