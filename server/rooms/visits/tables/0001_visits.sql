-- What happened on the day. One sheet a visit with what is known now; everything that was reported stays
-- in the log, by the moment it happened (at) and the moment we heard (heard_at).
CREATE TABLE visits_sheet (
    company_id BLOB NOT NULL REFERENCES platform_company(id),
    visit_id BLOB NOT NULL,
    order_id BLOB NOT NULL,
    customer_id BLOB NOT NULL,
    store_id BLOB NOT NULL,
    item_id BLOB NOT NULL,
    standard_id BLOB,            -- the version of the standard this visit goes by, fixed at first sight
    standard_version INTEGER,
    briefed_at INTEGER,
    checked_at INTEGER,          -- departure checklist
    departed_at INTEGER,
    expected_at INTEGER,         -- arrival as last announced
    arrived_at INTEGER,
    arrival TEXT,                -- JSON: distance, accuracy, flags
    identified_at INTEGER,
    started_at INTEGER,
    finished_at INTEGER,
    left_at INTEGER,
    round INTEGER NOT NULL,      -- of acceptance; 0 before the first finish
    version INTEGER NOT NULL,
    PRIMARY KEY (company_id, visit_id),
    FOREIGN KEY (company_id, visit_id) REFERENCES orders_visit (company_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE visits_log (
    company_id BLOB NOT NULL,
    id BLOB NOT NULL,
    visit_id BLOB NOT NULL,
    key TEXT NOT NULL,           -- made on the device: the same report twice is one
    kind TEXT NOT NULL,
    at INTEGER NOT NULL,
    heard_at INTEGER NOT NULL,
    actor_kind TEXT NOT NULL,
    actor BLOB NOT NULL,
    content TEXT NOT NULL,       -- JSON without personal data
    refused TEXT,                -- a code: what was reported but could not be taken
    note BLOB,                   -- sealed: what was written by hand
    PRIMARY KEY (company_id, visit_id, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX visits_log_key ON visits_log (company_id, visit_id, key);

CREATE TABLE visits_step (
    company_id BLOB NOT NULL,
    visit_id BLOB NOT NULL,
    code TEXT NOT NULL,
    done_at INTEGER NOT NULL,
    done_by BLOB NOT NULL,
    round INTEGER NOT NULL,      -- in which it was (last) done
    PRIMARY KEY (company_id, visit_id, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE visits_photo (
    company_id BLOB NOT NULL,
    id BLOB NOT NULL,
    visit_id BLOB NOT NULL,
    purpose TEXT NOT NULL,
    step TEXT NOT NULL,          -- code of the step or point; '' where it belongs to none
    taken_at INTEGER NOT NULL,
    heard_at INTEGER NOT NULL,
    actor BLOB NOT NULL,
    key TEXT NOT NULL,
    content_type TEXT NOT NULL,
    blob BLOB NOT NULL,          -- name in platform/files/blobs
    PRIMARY KEY (company_id, visit_id, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX visits_photo_key ON visits_photo (company_id, visit_id, key);

CREATE TABLE visits_extra (
    company_id BLOB NOT NULL,
    id BLOB NOT NULL,
    visit_id BLOB NOT NULL,
    order_id BLOB NOT NULL,
    worker_id BLOB NOT NULL,
    option_code TEXT NOT NULL,   -- from the item's price list
    count INTEGER NOT NULL,
    amount INTEGER NOT NULL CHECK (amount >= 0),
    reason TEXT NOT NULL,
    state TEXT NOT NULL,
    proposed_at INTEGER NOT NULL,
    decided_at INTEGER,
    way TEXT,                    -- how the customer decided
    PRIMARY KEY (company_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX visits_extra_visit ON visits_extra (company_id, visit_id);

CREATE TABLE visits_damage (
    company_id BLOB NOT NULL,
    id BLOB NOT NULL,
    visit_id BLOB NOT NULL,
    order_id BLOB NOT NULL,
    at INTEGER NOT NULL,
    reported_by_kind TEXT NOT NULL,
    reported_by BLOB NOT NULL,
    thing BLOB NOT NULL,         -- sealed: what was damaged, in words
    estimate INTEGER,
    bearer TEXT NOT NULL,        -- who answers for it by the relation (LX-02), proposed
    state TEXT NOT NULL,
    compensation INTEGER,
    settled_at INTEGER,
    PRIMARY KEY (company_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX visits_damage_visit ON visits_damage (company_id, visit_id);

-- Acceptance (AC-01…03): every round is kept; in a round the chain's roles say their word in order.
CREATE TABLE visits_verdict (
    company_id BLOB NOT NULL,
    visit_id BLOB NOT NULL,
    round INTEGER NOT NULL,
    place INTEGER NOT NULL,      -- in the chain, from 1
    role TEXT NOT NULL,
    verdict TEXT NOT NULL,       -- accepted | returned
    by_photos INTEGER NOT NULL,
    actor_kind TEXT NOT NULL,
    actor BLOB NOT NULL,
    at INTEGER NOT NULL,
    points TEXT NOT NULL,        -- JSON: what failed and why
    PRIMARY KEY (company_id, visit_id, round, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE visits_signature (
    company_id BLOB NOT NULL,
    id BLOB NOT NULL,
    visit_id BLOB NOT NULL,
    round INTEGER NOT NULL,
    way TEXT NOT NULL,           -- device | glass | typed | silent
    score INTEGER,               -- 1…5
    remark BLOB,                 -- sealed
    name BLOB,                   -- sealed: typed name
    image BLOB,                  -- sealed PNG of the strokes
    device TEXT NOT NULL,
    document_hash BLOB NOT NULL, -- SHA-256 of what was signed
    at INTEGER NOT NULL,
    PRIMARY KEY (company_id, visit_id, id)
) STRICT, WITHOUT ROWID;

-- PR-02: every time a worker was shown the door.
CREATE TABLE visits_disclosure (
    company_id BLOB NOT NULL,
    visit_id BLOB NOT NULL,
    worker_id BLOB NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (company_id, visit_id, worker_id, at)
) STRICT, WITHOUT ROWID;
