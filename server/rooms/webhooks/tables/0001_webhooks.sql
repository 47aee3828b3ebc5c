-- Who outside hears of what happens here (SY-04): an address, the kinds it wants, its secret.
CREATE TABLE webhooks_endpoint (
    company_id BLOB NOT NULL,
    id BLOB NOT NULL,
    url TEXT NOT NULL,
    note TEXT NOT NULL,
    kinds TEXT NOT NULL,          -- JSON list
    state TEXT NOT NULL,          -- on, off
    off_reason TEXT,              -- by_hand, gone, failing
    secret BLOB NOT NULL,         -- sealed, whsec_…
    old_secret BLOB,              -- sealed: signs too until old_secret_until
    old_secret_until INTEGER,
    failing_since INTEGER,        -- of the tries that failed since the last that worked
    created_at INTEGER NOT NULL,
    created_by BLOB NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (company_id, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX webhooks_endpoint_url ON webhooks_endpoint (company_id, url);

-- One event on its way to one endpoint. Its id is the message's id at the receiver, for each try.
CREATE TABLE webhooks_delivery (
    company_id BLOB NOT NULL,
    id BLOB NOT NULL,
    endpoint_id BLOB NOT NULL,
    event_id BLOB NOT NULL,       -- of the log: an endpoint hears each once
    kind TEXT NOT NULL,
    body TEXT NOT NULL,           -- as it is signed: ids, numbers and kinds
    state TEXT NOT NULL,
    tries INTEGER NOT NULL,       -- of this round; a replay begins anew
    next_at INTEGER NOT NULL,     -- when it is due, or a claim runs out
    created_at INTEGER NOT NULL,
    ended_at INTEGER,
    PRIMARY KEY (company_id, id),
    FOREIGN KEY (company_id, endpoint_id) REFERENCES webhooks_endpoint (company_id, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX webhooks_delivery_once ON webhooks_delivery (company_id, endpoint_id, event_id);
CREATE INDEX webhooks_delivery_due ON webhooks_delivery (company_id, next_at)
    WHERE state IN ('waiting', 'sending');
CREATE INDEX webhooks_delivery_list ON webhooks_delivery (company_id, endpoint_id, id);
CREATE INDEX webhooks_delivery_old ON webhooks_delivery (company_id, created_at);

-- What became of each try, appended.
CREATE TABLE webhooks_attempt (
    company_id BLOB NOT NULL,
    id BLOB NOT NULL,
    delivery_id BLOB NOT NULL,
    at INTEGER NOT NULL,
    status INTEGER NOT NULL,      -- of the answer; 0: none came
    error TEXT,                   -- a code: target_address, no_answer, not_sent …
    took_ms INTEGER NOT NULL,
    PRIMARY KEY (company_id, id),
    FOREIGN KEY (company_id, delivery_id) REFERENCES webhooks_delivery (company_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX webhooks_attempt_delivery ON webhooks_attempt (company_id, delivery_id, id);
