-- Imports as they were asked for, and what became of them. These are facts about the work, not
-- data that is recorded: they have no vintages and are written over.
CREATE TABLE import_job (
    id          uuid CONSTRAINT import_job_pk PRIMARY KEY DEFAULT uuidv7(),
    status      text NOT NULL CONSTRAINT import_job_status_is_known
                     CHECK (status IN ('waiting', 'running', 'recorded', 'checked', 'unchanged', 'refused', 'failed')),
    phase       text CONSTRAINT import_job_phase_is_known CHECK (phase IN ('reading', 'recording')),
    files       json NOT NULL,
    reason      text,
    charset     text NOT NULL,
    dry_run     boolean NOT NULL,
    kept        boolean NOT NULL,
    created_by  text NOT NULL,
    created_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    started_at  timestamptz,
    ended_at    timestamptz,
    rows_read   bigint NOT NULL DEFAULT 0,
    attempts    integer NOT NULL DEFAULT 0,
    lease       uuid,
    lease_until timestamptz,
    report      json,
    problem     json,
    CONSTRAINT import_job_ends_once CHECK ((ended_at IS NULL) = (status IN ('waiting', 'running'))),
    CONSTRAINT import_job_runs_under_a_lease CHECK (status <> 'running' OR (lease IS NOT NULL AND lease_until IS NOT NULL))
);
CREATE INDEX import_job_to_do ON import_job (id) WHERE status IN ('waiting', 'running');

-- What was sent, in pieces, as long as it is needed.
CREATE TABLE import_job_part (
    job   uuid NOT NULL CONSTRAINT import_job_part_of_job REFERENCES import_job,
    file  integer NOT NULL,
    part  integer NOT NULL,
    bytes bytea NOT NULL,
    CONSTRAINT import_job_part_pk PRIMARY KEY (job, file, part)
);
ALTER TABLE import_job_part ALTER COLUMN bytes SET STORAGE EXTERNAL;
