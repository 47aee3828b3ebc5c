-- Policies of after-sales, appended version by version (AS-02). Rows as JSON.
CREATE TABLE aftersales_policy (
    company_id BLOB NOT NULL,
    version INTEGER NOT NULL CHECK (version > 0),
    rows TEXT NOT NULL,
    published_at INTEGER NOT NULL,
    published_by BLOB NOT NULL,
    why TEXT NOT NULL,
    PRIMARY KEY (company_id, version)
) STRICT, WITHOUT ROWID;
CREATE INDEX aftersales_policy_at ON aftersales_policy (company_id, published_at);

-- An order that is called off (AS-01).
CREATE TABLE aftersales_cancellation (
    company_id BLOB NOT NULL,
    id BLOB NOT NULL,
    order_id BLOB NOT NULL,
    customer_id BLOB NOT NULL,
    store_id BLOB NOT NULL,
    state TEXT NOT NULL,
    fault TEXT NOT NULL,
    reason BLOB NOT NULL,         -- sealed
    stated TEXT NOT NULL,         -- JSON: what the office says of costs
    decision TEXT,                -- JSON: bound at the signature
    signed_by TEXT,
    signed_at INTEGER,
    refunds TEXT NOT NULL,        -- JSON list of ids
    opened_at INTEGER NOT NULL,
    ended_at INTEGER,
    version INTEGER NOT NULL,
    PRIMARY KEY (company_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX aftersales_cancellation_order ON aftersales_cancellation (company_id, order_id, id);
CREATE UNIQUE INDEX aftersales_cancellation_one ON aftersales_cancellation (company_id, order_id)
    WHERE state IN ('opened', 'asked', 'called_off');
CREATE INDEX aftersales_cancellation_open ON aftersales_cancellation (company_id, store_id, id)
    WHERE state IN ('opened', 'asked');

-- The customer's strokes; written once.
CREATE TABLE aftersales_strokes (
    company_id BLOB NOT NULL,
    cancellation_id BLOB NOT NULL,
    png BLOB NOT NULL,            -- sealed
    PRIMARY KEY (company_id, cancellation_id),
    FOREIGN KEY (company_id, cancellation_id) REFERENCES aftersales_cancellation (company_id, id)
) STRICT, WITHOUT ROWID;

-- What was done in a case; written once.
CREATE TABLE aftersales_step (
    company_id BLOB NOT NULL,
    subject BLOB NOT NULL,
    sequence INTEGER NOT NULL,
    kind TEXT NOT NULL,
    at INTEGER NOT NULL,
    actor_kind TEXT NOT NULL,
    actor BLOB NOT NULL,
    note BLOB,                    -- sealed
    PRIMARY KEY (company_id, subject, sequence)
) STRICT, WITHOUT ROWID;
