-- The answers to requests that named a key, for as long as the same request may be sent again. Who sent it and under
-- which key is kept as a digest only. A row whose answer is absent is seen by nobody: it is written in the transaction
-- that does what the request asks for.
CREATE TABLE idempotency_key (
    name        bytea CONSTRAINT idempotency_key_pk PRIMARY KEY,
    fingerprint bytea NOT NULL,
    answer      json,
    claimed_at  timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX idempotency_key_by_age ON idempotency_key (claimed_at);
