-- LH-18, LC-13: the letter of an authority (12345, 12315 …) about a file; one a file.
CREATE TABLE complaints_referral (
    company_id BLOB NOT NULL,
    id BLOB NOT NULL,
    complaint_id BLOB NOT NULL,
    authority TEXT NOT NULL,
    office TEXT NOT NULL,
    letter TEXT NOT NULL,
    received_at INTEGER NOT NULL,
    letter_due_at INTEGER,
    answer_by INTEGER NOT NULL,
    accept_by INTEGER NOT NULL,
    terms TEXT NOT NULL,          -- the rule the dates come from, with its source
    stage TEXT NOT NULL,
    accepted_at INTEGER,
    answered_at INTEGER,
    answered_by BLOB,
    result TEXT,
    answer BLOB,                  -- sealed
    PRIMARY KEY (company_id, id),
    FOREIGN KEY (company_id, complaint_id) REFERENCES complaints_complaint (company_id, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX complaints_referral_of ON complaints_referral (company_id, complaint_id);
CREATE UNIQUE INDEX complaints_referral_letter ON complaints_referral (company_id, authority, letter);
