-- What messages say where a company says it in its own words, appended version by version (SY-03).
CREATE TABLE notify_text (
    company_id BLOB NOT NULL,
    template TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version > 0),
    texts TEXT NOT NULL,          -- JSON of Wordings; empty: the house's own again
    published_at INTEGER NOT NULL,
    published_by BLOB NOT NULL,
    why TEXT NOT NULL,
    PRIMARY KEY (company_id, template, version)
) STRICT, WITHOUT ROWID;

-- A message goes out in the words that held when it was written; 0: the house's own.
ALTER TABLE notify_message ADD COLUMN text_version INTEGER NOT NULL DEFAULT 0;
