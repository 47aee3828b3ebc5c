-- By which channel what kind of message reaches whom, and what takes over where one fails (SY-03).
ALTER TABLE notify_message ADD COLUMN is_unclear INTEGER NOT NULL DEFAULT 0;
ALTER TABLE notify_message ADD COLUMN is_polite INTEGER NOT NULL DEFAULT 0;
ALTER TABLE notify_message ADD COLUMN other_ways TEXT NOT NULL DEFAULT '';

-- A person's own word. Kept with the file it was said in: files that were given up for another are
-- asked too.
CREATE TABLE notify_wish (
    company_id BLOB NOT NULL,
    person BLOB NOT NULL,
    person_kind TEXT NOT NULL,
    wishes TEXT NOT NULL,         -- JSON of Wishes
    version INTEGER NOT NULL CHECK (version > 0),
    changed_at INTEGER NOT NULL,
    changed_by_kind TEXT NOT NULL,
    changed_by BLOB NOT NULL,
    PRIMARY KEY (company_id, person)
) STRICT, WITHOUT ROWID;

-- What a person can be reached by beside their telephone; open once they have shown it is theirs.
CREATE TABLE notify_way (
    company_id BLOB NOT NULL,
    id BLOB NOT NULL,
    person_kind TEXT NOT NULL,
    person BLOB NOT NULL,
    channel TEXT NOT NULL,
    address BLOB NOT NULL,        -- sealed: e-mail, subscription of a browser, WeChat id
    mark BLOB NOT NULL,           -- blind index of the address
    label TEXT NOT NULL,          -- "Chrome, Android"
    state TEXT NOT NULL,
    proof BLOB,                   -- blind index of the code that shows it is theirs
    proof_until INTEGER,
    wrong_tries INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    opened_at INTEGER,
    closed_at INTEGER,
    closed_why TEXT,
    PRIMARY KEY (company_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX notify_way_person ON notify_way (company_id, person, id) WHERE state <> 'closed';
CREATE INDEX notify_way_mark ON notify_way (company_id, mark) WHERE state <> 'closed';
CREATE INDEX notify_way_proof ON notify_way (company_id, proof) WHERE state = 'pending';
