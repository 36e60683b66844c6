-- Imports that wait until somebody else approves them: with what they would change, and where that belongs.
ALTER TABLE import_job
    ADD COLUMN changes       json,
    ADD COLUMN places        jsonb,
    ADD COLUMN decider       json,
    ADD COLUMN decided_by    text,
    ADD COLUMN decided_at    timestamptz,
    ADD COLUMN return_reason text,
    DROP CONSTRAINT import_job_status_is_known,
    DROP CONSTRAINT import_job_ends_once,
    ADD CONSTRAINT import_job_status_is_known
        CHECK (status IN ('waiting', 'running', 'submitted', 'recorded', 'checked', 'unchanged', 'returned', 'refused', 'failed')),
    ADD CONSTRAINT import_job_ends_once CHECK ((ended_at IS NULL) = (status IN ('waiting', 'running', 'submitted'))),
    ADD CONSTRAINT import_job_submitted_says_where CHECK (status <> 'submitted' OR places IS NOT NULL);
CREATE INDEX import_job_submitted ON import_job (id) WHERE status = 'submitted';

-- Whether one of these roles is granted for each of the places.
CREATE FUNCTION granted_all(roles text[], places jsonb) RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
AS $$
    SELECT granted_everywhere(roles)
        OR NOT EXISTS (SELECT FROM jsonb_array_elements(places) AS place WHERE NOT granted(roles, place))
$$;
