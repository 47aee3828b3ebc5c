-- What letters of thanks say, appended version by version (FU-02).
CREATE TABLE care_letter_template (
    company_id BLOB NOT NULL,
    version INTEGER NOT NULL CHECK (version > 0),
    body TEXT NOT NULL,           -- JSON of LetterTemplate
    published_at INTEGER NOT NULL,
    published_by BLOB NOT NULL,
    why TEXT NOT NULL,
    PRIMARY KEY (company_id, version)
) STRICT, WITHOUT ROWID;

-- One for an order; its words are written once.
CREATE TABLE care_letter (
    company_id BLOB NOT NULL,
    id BLOB NOT NULL,
    order_id BLOB NOT NULL,
    customer_id BLOB NOT NULL,
    store_id BLOB NOT NULL,
    template_version INTEGER NOT NULL,
    locale TEXT NOT NULL,
    words BLOB NOT NULL,          -- sealed JSON of LetterText
    written_at INTEGER NOT NULL,
    printed_at INTEGER,
    printed_by BLOB,
    PRIMARY KEY (company_id, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX care_letter_order ON care_letter (company_id, order_id);
CREATE INDEX care_letter_store ON care_letter (company_id, store_id, id);

-- Weeks as they were reported (FU-04); written once, so that a week never tells two stories.
CREATE TABLE care_week (
    company_id BLOB NOT NULL,
    monday TEXT NOT NULL,
    store_id BLOB NOT NULL,
    figures TEXT NOT NULL,        -- JSON of StoreWeek
    made_at INTEGER NOT NULL,
    PRIMARY KEY (company_id, monday, store_id)
) STRICT, WITHOUT ROWID;
