-- What happened, written with the change itself and never changed or removed.
CREATE TABLE platform_event (
    company BLOB NOT NULL REFERENCES platform_company (id),
    id BLOB NOT NULL,
    at INTEGER NOT NULL,
    kind TEXT NOT NULL,
    subject BLOB NOT NULL,
    actor_kind TEXT NOT NULL,
    actor BLOB NOT NULL,
    request_id TEXT NOT NULL,
    payload TEXT NOT NULL,
    store BLOB,
    customer BLOB,
    worker BLOB,
    PRIMARY KEY (company, id)
) STRICT;
CREATE INDEX platform_event_subject ON platform_event (company, subject);

-- Events that wait for their number. `place` grows with every append, so that what was caused later
-- is sealed later.
CREATE TABLE platform_event_unsealed (
    place INTEGER PRIMARY KEY,
    company BLOB NOT NULL,
    event BLOB NOT NULL
) STRICT;

-- The chain: each hash covers the one before it, the number and every field of the event.
CREATE TABLE platform_event_seal (
    company BLOB NOT NULL,
    number INTEGER NOT NULL,
    event BLOB NOT NULL,
    hash BLOB NOT NULL,
    PRIMARY KEY (company, number),
    UNIQUE (company, event),
    FOREIGN KEY (company, event) REFERENCES platform_event (company, id)
) STRICT;

-- How long the chain is and how it ends, with a key's word for it: the end cannot be cut off unseen.
CREATE TABLE platform_event_head (
    company BLOB NOT NULL PRIMARY KEY REFERENCES platform_company (id),
    count INTEGER NOT NULL,
    hash BLOB NOT NULL,
    mac BLOB NOT NULL
) STRICT;

CREATE TABLE platform_event_listener (
    name TEXT NOT NULL PRIMARY KEY,
    known_at INTEGER NOT NULL
) STRICT;

-- How far a listener has heard a company's log. No row: nothing yet.
CREATE TABLE platform_event_cursor (
    listener TEXT NOT NULL REFERENCES platform_event_listener (name),
    company BLOB NOT NULL REFERENCES platform_company (id),
    number INTEGER NOT NULL,
    PRIMARY KEY (listener, company)
) STRICT;

-- What a listener could not digest: tried again at retry_at, or set aside at parked_at.
CREATE TABLE platform_event_trouble (
    listener TEXT NOT NULL REFERENCES platform_event_listener (name),
    company BLOB NOT NULL REFERENCES platform_company (id),
    number INTEGER NOT NULL,
    tries INTEGER NOT NULL,
    error TEXT NOT NULL,
    retry_at INTEGER NOT NULL,
    parked_at INTEGER,
    PRIMARY KEY (listener, company, number)
) STRICT;

-- only sqlite
CREATE TRIGGER platform_event_no_update BEFORE UPDATE ON platform_event
BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER platform_event_no_delete BEFORE DELETE ON platform_event
BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER platform_event_seal_no_update BEFORE UPDATE ON platform_event_seal
BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER platform_event_seal_no_delete BEFORE DELETE ON platform_event_seal
BEGIN SELECT RAISE(ABORT, 'append only'); END;
-- end

-- only postgres
CREATE FUNCTION platform_append_only() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'append only' USING ERRCODE = 'check_violation'; END $$;
CREATE TRIGGER platform_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON platform_event
    FOR EACH STATEMENT EXECUTE FUNCTION platform_append_only();
CREATE TRIGGER platform_event_seal_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE ON platform_event_seal
    FOR EACH STATEMENT EXECUTE FUNCTION platform_append_only();
-- end
