-- Who wrote what, and who was refused: one entry for each, in one sequence without gaps. Each entry holds the hash of the
-- one before, so that none can be changed, taken out or moved unseen; docs/audit.md.
CREATE TABLE audit_entry (
    number     bigint      NOT NULL CONSTRAINT audit_entry_pk PRIMARY KEY,
    at         timestamptz NOT NULL,
    subject    text        NOT NULL,
    actor      text,
    client     text,
    address    text,
    request_id text,
    method     text,
    path       text,
    outcome    text        NOT NULL CONSTRAINT audit_entry_outcome_is_known CHECK (outcome IN ('recorded', 'refused', 'exported')),
    status     integer,
    problem    text,
    -- What was written, as JSON. The text counts: it is hashed as it stands.
    what       json        NOT NULL,
    previous   text        NOT NULL,
    algorithm  text        NOT NULL,
    hash       text        NOT NULL CONSTRAINT audit_entry_hash_is_one UNIQUE
);
CREATE INDEX audit_entry_by_subject ON audit_entry (subject, number);
CREATE INDEX audit_entry_by_time ON audit_entry (at);
CREATE INDEX audit_entry_by_previous ON audit_entry (previous);
CREATE INDEX audit_entry_by_content ON audit_entry USING gin ((what::jsonb) jsonb_path_ops);

-- The last entry. Its row lock is the short lock under which entries get their numbers, last in a transaction.
CREATE TABLE audit_head (
    one    boolean NOT NULL DEFAULT true CONSTRAINT audit_head_pk PRIMARY KEY
                   CONSTRAINT audit_head_is_one_row CHECK (one),
    number bigint  NOT NULL,
    hash   text    NOT NULL
);
INSERT INTO audit_head (number, hash) VALUES (0, repeat('0', 64));

-- A text that tells where it ends: its length in bytes, a colon, itself; a minus sign where there is none.
CREATE FUNCTION audit_field(value text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN coalesce(octet_length(value) || ':' || value, '-') || ',';

-- What of an entry is hashed.
CREATE FUNCTION audit_text(e audit_entry) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN audit_field(e.algorithm) || audit_field(e.previous) || audit_field(e.number::text)
        || audit_field(to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
        || audit_field(e.subject) || audit_field(e.actor) || audit_field(e.client) || audit_field(e.address)
        || audit_field(e.request_id) || audit_field(e.method) || audit_field(e.path)
        || audit_field(e.outcome) || audit_field(e.status::text) || audit_field(e.problem) || audit_field(e.what::text);

-- Adds an entry. It is the owner's right that is used: nobody else can add one in another way.
CREATE FUNCTION audit(subject text, actor text, client text, address text, request_id text, method text, path text,
                      outcome text, status integer, problem text, what json) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
    head  audit_head;
    entry audit_entry;
BEGIN
    SELECT * INTO STRICT head FROM audit_head FOR UPDATE;
    entry := ROW(head.number + 1, clock_timestamp(), subject, actor, client, address, request_id, method, path,
                 outcome, status, problem, what, head.hash, 'SHA-256', '');
    entry.hash := encode(sha256(convert_to(audit_text(entry), 'UTF8')), 'hex');
    INSERT INTO audit_entry SELECT entry.*;
    UPDATE audit_head SET number = entry.number, hash = entry.hash;
    RETURN entry.number;
END $$;

-- Not even the owner changes or removes an entry.
CREATE FUNCTION keep_audit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the audit can only grow'
          USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'audit_is_kept';
END $$;
CREATE TRIGGER audit_entries_are_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION keep_audit();
CREATE TRIGGER audit_head_is_kept BEFORE DELETE OR TRUNCATE ON audit_head
    FOR EACH STATEMENT EXECUTE FUNCTION keep_audit();

-- What one row says otherwise than another.
CREATE FUNCTION audit_difference(one jsonb, other jsonb) RETURNS jsonb
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (SELECT jsonb_object_agg(said.key, said.value) FROM jsonb_each(one) AS said
             WHERE said.value IS DISTINCT FROM coalesce(other -> said.key, 'null'));
