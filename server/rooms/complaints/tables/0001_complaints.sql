-- What went wrong, in one file (CP-01). What people said is sealed.
CREATE TABLE complaints_complaint (
    company_id BLOB NOT NULL,
    id BLOB NOT NULL,
    number TEXT NOT NULL,
    channel TEXT NOT NULL,
    kind TEXT NOT NULL,
    grade TEXT NOT NULL,
    wanted TEXT NOT NULL,
    mood TEXT NOT NULL,
    state TEXT NOT NULL,
    level TEXT NOT NULL,
    store_id BLOB NOT NULL,
    customer_id BLOB NOT NULL,
    order_id BLOB,
    visit_id BLOB,
    words BLOB NOT NULL,          -- sealed
    place BLOB,                   -- sealed
    happened_at INTEGER,
    workers TEXT NOT NULL,        -- JSON list of ids
    departments TEXT NOT NULL,    -- JSON list
    alleges_fraud INTEGER NOT NULL,
    opened_at INTEGER NOT NULL,
    opened_by_kind TEXT NOT NULL,
    opened_by BLOB NOT NULL,
    owner_id BLOB,
    responded_at INTEGER,
    examined_at INTEGER,
    final_by INTEGER,
    decision TEXT,                -- JSON: liability, remedies, amounts
    decided_at INTEGER,
    cause TEXT,
    closed_at INTEGER,
    satisfaction TEXT,
    followed_up_at INTEGER,
    breaches INTEGER NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (company_id, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX complaints_number ON complaints_complaint (company_id, number);
CREATE INDEX complaints_customer ON complaints_complaint (company_id, customer_id, id);
CREATE INDEX complaints_order ON complaints_complaint (company_id, order_id, id)
    WHERE order_id IS NOT NULL;
CREATE INDEX complaints_open ON complaints_complaint (company_id, store_id, id)
    WHERE state NOT IN ('closed', 'withdrawn');
CREATE INDEX complaints_opened ON complaints_complaint (company_id, opened_at);

-- Who is named in a file: their side is asked for, and earlier files about them are found.
CREATE TABLE complaints_worker (
    company_id BLOB NOT NULL,
    worker_id BLOB NOT NULL,
    complaint_id BLOB NOT NULL,
    PRIMARY KEY (company_id, worker_id, complaint_id),
    FOREIGN KEY (company_id, complaint_id) REFERENCES complaints_complaint (company_id, id)
) STRICT, WITHOUT ROWID;

-- What was done about it; written once.
CREATE TABLE complaints_step (
    company_id BLOB NOT NULL,
    complaint_id BLOB NOT NULL,
    sequence INTEGER NOT NULL,
    kind TEXT NOT NULL,
    at INTEGER NOT NULL,
    actor_kind TEXT NOT NULL,
    actor BLOB NOT NULL,
    is_public INTEGER NOT NULL,   -- the customer sees it (CP-04)
    note BLOB,                    -- sealed
    PRIMARY KEY (company_id, complaint_id, sequence),
    FOREIGN KEY (company_id, complaint_id) REFERENCES complaints_complaint (company_id, id)
) STRICT, WITHOUT ROWID;

-- Promises with an owner and a date (CP-04), and what shall keep it from happening again (CP-08).
CREATE TABLE complaints_commitment (
    company_id BLOB NOT NULL,
    id BLOB NOT NULL,
    complaint_id BLOB NOT NULL,
    kind TEXT NOT NULL,
    what BLOB NOT NULL,           -- sealed
    owner_id BLOB NOT NULL,
    due_at INTEGER NOT NULL,
    made_at INTEGER NOT NULL,
    done_at INTEGER,
    PRIMARY KEY (company_id, id),
    FOREIGN KEY (company_id, complaint_id) REFERENCES complaints_complaint (company_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX complaints_commitment_of ON complaints_commitment (company_id, complaint_id, id);
