CREATE TABLE platform_setting (
    company_id BLOB NOT NULL REFERENCES platform_company(id),
    name TEXT NOT NULL,
    store_id BLOB NOT NULL,  -- 16 zero bytes: the whole company
    value TEXT NOT NULL,     -- JSON
    changed_at INTEGER NOT NULL,
    PRIMARY KEY (company_id, name, store_id)
) STRICT;
