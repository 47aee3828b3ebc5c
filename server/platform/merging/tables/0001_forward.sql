-- A file that was given up for another: whoever looks for it finds that one.
CREATE TABLE platform_forward (
    company_id BLOB NOT NULL REFERENCES platform_company (id),
    from_id BLOB NOT NULL,
    into_id BLOB NOT NULL,
    since INTEGER NOT NULL,
    PRIMARY KEY (company_id, from_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX platform_forward_into ON platform_forward (company_id, into_id);
