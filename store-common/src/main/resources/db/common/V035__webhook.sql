-- Subscriptions of other systems to what is recorded, and the messages to them. These are facts about the work, not data
-- that is recorded: they have no vintages and are written over.
CREATE TABLE webhook (
    id            uuid CONSTRAINT webhook_pk PRIMARY KEY DEFAULT uuidv7(),
    url           text NOT NULL,
    resources     text[] NOT NULL,
    description   text,
    status        text NOT NULL CONSTRAINT webhook_status_is_known CHECK (status IN ('active', 'paused', 'gone')),
    secret        bytea NOT NULL,
    former_secret bytea,
    former_until  timestamptz,
    -- Behind which place of the feed nothing was put into a message, and up to which stamp there was nothing more.
    reached       text NOT NULL,
    looked        timestamptz NOT NULL,
    -- Attempts that failed in a row, and when the next one is due.
    failures      integer NOT NULL DEFAULT 0,
    next_at       timestamptz,
    lease         uuid,
    lease_until   timestamptz,
    created_by    text NOT NULL,
    created_at    timestamptz NOT NULL,
    changed_at    timestamptz NOT NULL,
    CONSTRAINT webhook_former_secret_ends CHECK ((former_secret IS NULL) = (former_until IS NULL)),
    CONSTRAINT webhook_lease_ends CHECK ((lease IS NULL) = (lease_until IS NULL))
);

CREATE TABLE webhook_delivery (
    id         uuid CONSTRAINT webhook_delivery_pk PRIMARY KEY DEFAULT uuidv7(),
    webhook    uuid NOT NULL CONSTRAINT webhook_delivery_of_webhook REFERENCES webhook ON DELETE CASCADE,
    type       text NOT NULL,
    status     text NOT NULL DEFAULT 'pending' CONSTRAINT webhook_delivery_status_is_known
                    CHECK (status IN ('pending', 'delivered', 'dead')),
    changes    integer NOT NULL,
    -- The very bytes that are sent; not needed any more once they were taken.
    message    bytea,
    attempts   integer NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL,
    first_at   timestamptz,
    last_at    timestamptz,
    ended_at   timestamptz,
    outcome    text,
    answered   integer,
    answer     text,
    CONSTRAINT webhook_delivery_keeps_its_message CHECK (message IS NOT NULL OR status = 'delivered'),
    CONSTRAINT webhook_delivery_ends CHECK ((ended_at IS NULL) = (status = 'pending'))
);
CREATE INDEX webhook_delivery_by_status ON webhook_delivery (webhook, status, id);
CREATE INDEX webhook_delivery_by_webhook ON webhook_delivery (webhook, id);
CREATE INDEX webhook_delivery_by_end ON webhook_delivery (ended_at) WHERE ended_at IS NOT NULL;
