-- LD-06: who is under 14 is written down only with a guardian's consent to the rules for children; it
-- ends once, and what was written down ends with it.
CREATE TABLE household_guardian (
    company_id BLOB NOT NULL,
    member_id BLOB NOT NULL,
    name BLOB,                    -- sealed: who agreed; none: withdrawn
    guardian TEXT NOT NULL CHECK (guardian IN ('father', 'mother', 'other')),
    way TEXT NOT NULL CHECK (way IN ('in_person', 'telephone', 'paper')),
    rules TEXT NOT NULL,          -- version of the rules that were read
    rules_hash TEXT NOT NULL,     -- SHA-256 of their words
    given_at INTEGER NOT NULL,
    written_by BLOB NOT NULL,
    withdrawn_at INTEGER,
    PRIMARY KEY (company_id, member_id),
    FOREIGN KEY (company_id, member_id) REFERENCES household_member (company_id, id)
) STRICT, WITHOUT ROWID;
INSERT INTO platform_processing_field (tab, entry, fields) VALUES
    ('household_guardian', 'household',
     'member_id:facts name:name guardian:family way:facts rules:facts given_at:facts withdrawn_at:facts');
