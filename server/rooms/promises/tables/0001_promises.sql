-- What was promised, a row each, and what came of it (BE-03). What was said by hand is sealed.
CREATE TABLE promises_promise (
    company_id BLOB NOT NULL REFERENCES platform_company(id),
    id BLOB NOT NULL,
    key TEXT NOT NULL,            -- from what it came: the same event twice makes one
    kind TEXT NOT NULL,
    source TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('running', 'kept', 'broken', 'waived')),
    customer_id BLOB,
    store_id BLOB,
    order_id BLOB,
    visit_id BLOB,
    worker_id BLOB,
    owed_by TEXT NOT NULL,
    owner_id BLOB,                -- account that has to see to it
    due_at INTEGER,
    amount INTEGER NOT NULL,      -- minutes, steps or fen, by kind
    words BLOB,                   -- sealed
    is_disputed INTEGER NOT NULL, -- the last word of a side was no
    made_at INTEGER NOT NULL,
    made_by_kind TEXT NOT NULL,
    made_by BLOB NOT NULL,
    ended_at INTEGER,
    happened INTEGER,             -- what was measured, in the same unit; none: nothing was heard
    reason TEXT,                  -- code of a waiver
    note BLOB,                    -- sealed
    complaint_id BLOB,            -- the case that a drift opened
    CHECK ((state = 'running') = (ended_at IS NULL)),
    PRIMARY KEY (company_id, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX promises_key ON promises_promise (company_id, key);
CREATE INDEX promises_order ON promises_promise (company_id, order_id, id)
    WHERE order_id IS NOT NULL;
CREATE INDEX promises_customer ON promises_promise (company_id, customer_id, id)
    WHERE customer_id IS NOT NULL;
CREATE INDEX promises_visit ON promises_promise (company_id, visit_id, id)
    WHERE visit_id IS NOT NULL;
CREATE INDEX promises_worker ON promises_promise (company_id, worker_id, id)
    WHERE worker_id IS NOT NULL;
CREATE INDEX promises_state ON promises_promise (company_id, state, id);
CREATE INDEX promises_store ON promises_promise (company_id, store_id, state, id);

-- Who agreed to it or said it was not so; appended.
CREATE TABLE promises_word (
    company_id BLOB NOT NULL,
    promise_id BLOB NOT NULL,
    sequence INTEGER NOT NULL,
    side TEXT NOT NULL,
    said TEXT NOT NULL,
    way TEXT NOT NULL,
    at INTEGER NOT NULL,
    actor_kind TEXT NOT NULL,
    actor BLOB NOT NULL,
    note BLOB,                    -- sealed
    PRIMARY KEY (company_id, promise_id, sequence),
    FOREIGN KEY (company_id, promise_id) REFERENCES promises_promise (company_id, id)
) STRICT, WITHOUT ROWID;

INSERT INTO platform_holding (name, tab, col, row_id, is_once) VALUES
    ('promise', 'promises_promise', 'customer_id', 'id', 0);
