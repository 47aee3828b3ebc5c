-- Rows of imported books, so that the same row is never imported twice. Key and content are keyed
-- hashes (blind indexes): they tell nothing of the person.
CREATE TABLE books_row (
    company_id BLOB NOT NULL REFERENCES platform_company(id),
    kind TEXT NOT NULL,          -- workers, customers, prices, orders
    key BLOB NOT NULL,
    content BLOB NOT NULL,       -- of the row as it was imported last
    subject_id BLOB NOT NULL,    -- of the thing that it became
    imported_at INTEGER NOT NULL,
    PRIMARY KEY (company_id, kind, key)
) STRICT;
