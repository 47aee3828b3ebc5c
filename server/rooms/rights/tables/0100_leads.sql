-- LD-11: how far the look for files of people who never ordered has come.
CREATE TABLE rights_lead_place (
    company_id BLOB NOT NULL REFERENCES platform_company (id),
    last_id BLOB NOT NULL,
    PRIMARY KEY (company_id)
) STRICT, WITHOUT ROWID;
