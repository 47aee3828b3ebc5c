-- A contract with a telephony provider: its events come in signed, its relay numbers are asked for.
CREATE TABLE calls_line (
    company_id BLOB NOT NULL,
    id BLOB NOT NULL,
    name TEXT NOT NULL,
    api_url TEXT NOT NULL,        -- of relay numbers; empty: it has none
    api_token BLOB,               -- sealed: ours at the provider
    secret BLOB NOT NULL,         -- sealed, whsec_…: the provider signs with it
    is_on INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    forged_at INTEGER,            -- of the last forgery that was written down
    version INTEGER NOT NULL,
    PRIMARY KEY (company_id, id)
) STRICT, WITHOUT ROWID;

-- What a message said is taken once, however often it comes.
CREATE TABLE calls_receipt (
    company_id BLOB NOT NULL,
    line_id BLOB NOT NULL,
    message TEXT NOT NULL,
    taken_at INTEGER NOT NULL,
    PRIMARY KEY (company_id, line_id, message)
) STRICT, WITHOUT ROWID;
CREATE INDEX calls_receipt_old ON calls_receipt (company_id, taken_at);

CREATE TABLE calls_call (
    company_id BLOB NOT NULL,
    id BLOB NOT NULL,
    line_id BLOB NOT NULL,
    provider_call TEXT NOT NULL,
    state TEXT NOT NULL,
    phone BLOB,                   -- sealed: who calls
    customer_id BLOB,
    store_id BLOB,
    relay_id BLOB,                -- a call over a relay number: detail linked to the visit (LS-02)
    rang_at INTEGER,
    answered_at INTEGER,
    ended_at INTEGER,
    rings INTEGER,
    recording BLOB,               -- sealed: the provider's name for it
    taken_by BLOB,
    taken_at INTEGER,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (company_id, id),
    FOREIGN KEY (company_id, line_id) REFERENCES calls_line (company_id, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX calls_call_provider ON calls_call (company_id, line_id, provider_call);
CREATE INDEX calls_call_live ON calls_call (company_id, created_at)
    WHERE state IN ('ringing', 'answered');
CREATE INDEX calls_call_rang ON calls_call (company_id, rang_at);
CREATE INDEX calls_call_relay ON calls_call (company_id, relay_id) WHERE relay_id IS NOT NULL;

-- A relay number between a customer and the worker of one visit (PR-01, LS-02). A change of worker
-- or time ends a row and begins another.
CREATE TABLE calls_relay (
    company_id BLOB NOT NULL,
    id BLOB NOT NULL,             -- also its name at the provider
    line_id BLOB NOT NULL,
    visit_id BLOB NOT NULL,
    order_id BLOB NOT NULL,
    customer_id BLOB NOT NULL,
    worker_id BLOB NOT NULL,
    store_id BLOB NOT NULL,
    state TEXT NOT NULL,
    from_at INTEGER NOT NULL,
    until_at INTEGER NOT NULL,
    number TEXT,                  -- the provider's own, E.164
    error TEXT,
    tries INTEGER NOT NULL,
    next_at INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (company_id, id),
    FOREIGN KEY (company_id, line_id) REFERENCES calls_line (company_id, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX calls_relay_one ON calls_relay (company_id, visit_id)
    WHERE state IN ('wanted', 'bound');
CREATE INDEX calls_relay_due ON calls_relay (company_id, next_at)
    WHERE state IN ('wanted', 'bound', 'ending');
CREATE INDEX calls_relay_visit ON calls_relay (company_id, visit_id, id);
