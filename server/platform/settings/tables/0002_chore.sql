CREATE TABLE platform_chore (
    company_id BLOB NOT NULL REFERENCES platform_company(id),
    name TEXT NOT NULL,
    ran_at INTEGER NOT NULL,
    PRIMARY KEY (company_id, name)
) STRICT;
