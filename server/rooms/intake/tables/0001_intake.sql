-- Every wish, from every channel, is one inquiry (BK-01). What a person said is sealed.
CREATE TABLE intake_inquiry (
    company_id BLOB NOT NULL,
    id BLOB NOT NULL,
    channel TEXT NOT NULL,
    state TEXT NOT NULL,
    store_id BLOB,            -- none until it is routed
    customer_id BLOB,
    name BLOB,                -- sealed
    phone BLOB,               -- sealed
    phone_index BLOB,         -- blind
    address BLOB,             -- sealed
    needs BLOB,               -- sealed: special wishes
    latitude REAL,            -- rounded to 3 decimals
    longitude REAL,
    item_id BLOB,
    wanted_at INTEGER,
    unclear TEXT NOT NULL,    -- JSON list of fields to ask again (BK-03)
    disclosure BLOB,          -- sealed: dangers in the home, cameras, pets, people (LH-11)
    disclosed_at INTEGER,
    disclosed_by TEXT,        -- customer | family | staff
    is_verified INTEGER NOT NULL,
    opened_at INTEGER NOT NULL,
    opened_by_kind TEXT NOT NULL,
    opened_by BLOB NOT NULL,
    rang_at INTEGER,          -- phone: the first ring
    rings INTEGER,
    responded_at INTEGER,     -- the first time one of us answered
    closed_reason TEXT,
    order_id BLOB,
    version INTEGER NOT NULL,
    PRIMARY KEY (company_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX intake_inquiry_state ON intake_inquiry (company_id, state, id);
CREATE INDEX intake_inquiry_phone ON intake_inquiry (company_id, phone_index, id);
CREATE INDEX intake_inquiry_opener ON intake_inquiry (company_id, opened_by, id);

-- A plan with its quote, offered to the customer (BK-04).
CREATE TABLE intake_proposal (
    company_id BLOB NOT NULL,
    id BLOB NOT NULL,
    inquiry_id BLOB NOT NULL,
    quote_id BLOB NOT NULL,
    title TEXT NOT NULL,
    state TEXT NOT NULL,
    proposed_at INTEGER NOT NULL,
    proposed_by BLOB NOT NULL,
    decided_at INTEGER,
    PRIMARY KEY (company_id, inquiry_id, id),
    FOREIGN KEY (company_id, inquiry_id) REFERENCES intake_inquiry (company_id, id)
) STRICT, WITHOUT ROWID;

-- Who stands for a wish found on site: the customer's own signature, or the office on their behalf (BK-06).
CREATE TABLE intake_sign_off (
    company_id BLOB NOT NULL,
    inquiry_id BLOB NOT NULL,
    kind TEXT NOT NULL,
    at INTEGER NOT NULL,
    actor_kind TEXT NOT NULL,
    actor BLOB NOT NULL,
    verified_by TEXT,         -- office: how it was verified
    reason BLOB,              -- sealed; office: why on their behalf
    signature BLOB,           -- sealed; customer: the strokes
    signature_hash BLOB,      -- SHA-256 of the strokes
    PRIMARY KEY (company_id, inquiry_id),
    FOREIGN KEY (company_id, inquiry_id) REFERENCES intake_inquiry (company_id, id)
) STRICT, WITHOUT ROWID;

-- An inquiry given to a store, which must take it (ST-01). At most one is open for an inquiry.
CREATE TABLE intake_routing (
    company_id BLOB NOT NULL,
    id BLOB NOT NULL,
    inquiry_id BLOB NOT NULL,
    store_id BLOB NOT NULL,
    state TEXT NOT NULL,
    level TEXT NOT NULL,
    reason TEXT NOT NULL,
    offered_at INTEGER NOT NULL,
    offered_by BLOB NOT NULL,
    answered_at INTEGER,
    answered_by BLOB,
    refusal TEXT,
    version INTEGER NOT NULL,
    PRIMARY KEY (company_id, id),
    FOREIGN KEY (company_id, inquiry_id) REFERENCES intake_inquiry (company_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX intake_routing_inquiry ON intake_routing (company_id, inquiry_id, id);
CREATE INDEX intake_routing_store ON intake_routing (company_id, store_id, state, id);
CREATE UNIQUE INDEX intake_routing_one ON intake_routing (company_id, inquiry_id)
    WHERE state IN ('offered', 'accepted');

-- What came of the store's contact; the call centre acknowledges having seen it (ST-02).
CREATE TABLE intake_contact (
    company_id BLOB NOT NULL,
    id BLOB NOT NULL,
    routing_id BLOB NOT NULL,
    inquiry_id BLOB NOT NULL,
    store_id BLOB NOT NULL,
    result TEXT NOT NULL,
    note BLOB,                -- sealed
    at INTEGER NOT NULL,
    by_account BLOB NOT NULL,
    announced INTEGER NOT NULL,
    acknowledged_at INTEGER,
    acknowledged_by BLOB,
    PRIMARY KEY (company_id, id),
    FOREIGN KEY (company_id, routing_id) REFERENCES intake_routing (company_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX intake_contact_open ON intake_contact (company_id, id) WHERE acknowledged_at IS NULL;
CREATE INDEX intake_contact_inquiry ON intake_contact (company_id, inquiry_id, id);

-- "Answer me in N days" (BK-10).
CREATE TABLE intake_callback (
    company_id BLOB NOT NULL,
    id BLOB NOT NULL,
    inquiry_id BLOB NOT NULL,
    store_id BLOB,
    promised_at INTEGER NOT NULL,
    about BLOB NOT NULL,      -- sealed
    state TEXT NOT NULL,
    is_due INTEGER NOT NULL,
    made_at INTEGER NOT NULL,
    made_by BLOB NOT NULL,
    done_at INTEGER,
    done_by BLOB,
    result TEXT,
    PRIMARY KEY (company_id, id),
    FOREIGN KEY (company_id, inquiry_id) REFERENCES intake_inquiry (company_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX intake_callback_open ON intake_callback (company_id, promised_at) WHERE state = 'open';

-- What somebody is typing (A1, rule 5): saved every 2 s, without events.
CREATE TABLE intake_draft (
    company_id BLOB NOT NULL,
    owner BLOB NOT NULL,
    id BLOB NOT NULL,
    screen TEXT NOT NULL,
    content BLOB NOT NULL,    -- sealed JSON
    saved_at INTEGER NOT NULL,
    PRIMARY KEY (company_id, owner, id)
) STRICT, WITHOUT ROWID;
