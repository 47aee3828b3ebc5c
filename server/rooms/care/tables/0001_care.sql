-- Questionnaires, appended version by version: of one service, of a group, or (nil) of all.
CREATE TABLE care_script (
    company_id BLOB NOT NULL,
    purpose TEXT NOT NULL,
    item_id BLOB NOT NULL,
    version INTEGER NOT NULL CHECK (version > 0),
    body TEXT NOT NULL,           -- JSON of Script
    published_at INTEGER NOT NULL,
    published_by BLOB NOT NULL,
    why TEXT NOT NULL,
    PRIMARY KEY (company_id, purpose, item_id, version)
) STRICT, WITHOUT ROWID;

-- What a customer answered; written once, with the words in which it was asked.
CREATE TABLE care_answer (
    company_id BLOB NOT NULL,
    subject BLOB NOT NULL,        -- the follow-up, the visit or the care visit it belongs to
    purpose TEXT NOT NULL,
    script_version INTEGER NOT NULL,
    customer_id BLOB NOT NULL,
    order_id BLOB,
    store_id BLOB NOT NULL,
    answers BLOB NOT NULL,        -- sealed JSON
    average INTEGER,              -- hundredths of a score; none without a score
    lowest INTEGER,
    troubles INTEGER NOT NULL,    -- how many answers are low scores or bad news
    complaint_id BLOB,
    answered_at INTEGER NOT NULL,
    answered_by BLOB NOT NULL,
    PRIMARY KEY (company_id, subject)
) STRICT, WITHOUT ROWID;
CREATE INDEX care_answer_order ON care_answer (company_id, order_id, answered_at)
    WHERE order_id IS NOT NULL;
CREATE INDEX care_answer_store ON care_answer (company_id, store_id, answered_at);

-- Whoever wants no calls and letters of care (LC-09). In force while it is not lifted.
CREATE TABLE care_opt_out (
    company_id BLOB NOT NULL,
    customer_id BLOB NOT NULL,
    since INTEGER NOT NULL,
    by_kind TEXT NOT NULL,
    by_id BLOB NOT NULL,
    lifted_at INTEGER,
    PRIMARY KEY (company_id, customer_id, since)
) STRICT, WITHOUT ROWID;
