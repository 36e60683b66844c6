-- Stages that are entered by a move, and the end of a suspension, as kinds of event. Each migration
-- alters one table that is read already: two in one transaction could lock out a reader of both for good.

ALTER TABLE event_kind ADD COLUMN resumes boolean NOT NULL DEFAULT false;
INSERT INTO event_kind (code, stage, always_reported, suspends, resumes) VALUES
    ('signed', 'signed', false, false, false),
    ('procurement', 'procurement', false, false, false),
    ('retired', 'retired', false, false, false),
    ('resumed', NULL, false, false, true);
