-- LD-02: the privacy notice by versions. Appended only: whoever agreed to a version must be able to
-- read it later. Until the company writes its own, the house's text holds as version 0.
CREATE TABLE notices_privacy (
    company_id BLOB NOT NULL REFERENCES platform_company(id),
    version INTEGER NOT NULL CHECK (version > 0),
    zh TEXT NOT NULL,
    en TEXT NOT NULL,
    what_changed TEXT NOT NULL,
    published_at INTEGER NOT NULL,
    published_by BLOB NOT NULL,
    PRIMARY KEY (company_id, version)
) STRICT, WITHOUT ROWID;
