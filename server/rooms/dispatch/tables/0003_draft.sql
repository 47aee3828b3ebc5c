-- Plans of a day that were thought out and kept, to be laid side by side. Nothing of them holds yet.
CREATE TABLE dispatch_draft (
    company_id BLOB NOT NULL REFERENCES platform_company(id),
    id BLOB NOT NULL,
    store_id BLOB NOT NULL,
    day TEXT NOT NULL,           -- in the store's zone
    number INTEGER NOT NULL,     -- of the store's day, from 1
    wish TEXT NOT NULL,          -- JSON: what was asked (WhatIf)
    plan TEXT NOT NULL,          -- JSON: what came out (DayPlan): ids, codes and numbers
    made_by BLOB NOT NULL,
    made_at INTEGER NOT NULL,
    PRIMARY KEY (company_id, id)
) STRICT;
CREATE UNIQUE INDEX dispatch_draft_number ON dispatch_draft (company_id, store_id, day, number);

-- A draft that was made true, in one go; and perhaps taken back, in one go.
CREATE TABLE dispatch_publication (
    company_id BLOB NOT NULL REFERENCES platform_company(id),
    draft_id BLOB NOT NULL,
    crews TEXT NOT NULL,         -- JSON: of each visit the crew before and after
    published_by BLOB NOT NULL,
    published_at INTEGER NOT NULL,
    undone_by BLOB,
    undone_at INTEGER,
    PRIMARY KEY (company_id, draft_id),
    FOREIGN KEY (company_id, draft_id) REFERENCES dispatch_draft (company_id, id)
) STRICT;
