-- LD-01: in whose words the company says what an entry is for. Versions are appended; until the first
-- the house's own words hold.
CREATE TABLE processing_purpose (
    company_id BLOB NOT NULL REFERENCES platform_company (id),
    entry TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version > 0),
    zh TEXT NOT NULL,
    en TEXT NOT NULL,
    written_at INTEGER NOT NULL,
    written_by BLOB NOT NULL,
    PRIMARY KEY (company_id, entry, version)
) STRICT, WITHOUT ROWID;

-- LD-12: who else gets personal data, as it stood at each version; appended, so that it can be read
-- later what was agreed when something was sent. A row in processing_recipient_end ends it.
CREATE TABLE processing_recipient (
    company_id BLOB NOT NULL REFERENCES platform_company (id),
    id BLOB NOT NULL,
    version INTEGER NOT NULL CHECK (version > 0),
    name TEXT NOT NULL,
    contact TEXT NOT NULL,        -- where persons may turn
    channel TEXT NOT NULL,        -- by which way it gets there: sms, telephone, payment …
    role TEXT NOT NULL CHECK (role IN ('processor', 'recipient', 'joint')),
    contract TEXT NOT NULL,       -- its number
    signed_on TEXT NOT NULL,
    valid_to TEXT,                -- last day; none: no end
    purpose TEXT NOT NULL,
    kinds TEXT NOT NULL,          -- by spaces
    entries TEXT NOT NULL,        -- of the register, by spaces
    next_check TEXT NOT NULL,     -- day on which it is looked at again, at the latest
    written_at INTEGER NOT NULL,
    written_by BLOB NOT NULL,
    PRIMARY KEY (company_id, id, version)
) STRICT, WITHOUT ROWID;
CREATE TABLE processing_recipient_end (
    company_id BLOB NOT NULL,
    recipient_id BLOB NOT NULL,
    ended_on TEXT NOT NULL,
    what_became TEXT NOT NULL,    -- of the data there: given back, erased, how it was proved
    written_at INTEGER NOT NULL,
    written_by BLOB NOT NULL,
    PRIMARY KEY (company_id, recipient_id)
) STRICT, WITHOUT ROWID;
-- Looking whether they keep to it (条例 12); appended.
CREATE TABLE processing_check (
    company_id BLOB NOT NULL,
    recipient_id BLOB NOT NULL,
    sequence INTEGER NOT NULL,
    checked_on TEXT NOT NULL,
    result TEXT NOT NULL CHECK (result IN ('fine', 'gaps')),
    findings TEXT NOT NULL,
    next_on TEXT NOT NULL,
    written_at INTEGER NOT NULL,
    written_by BLOB NOT NULL,
    PRIMARY KEY (company_id, recipient_id, sequence)
) STRICT, WITHOUT ROWID;
