-- People who belong together, and who of them may do what (CR-01, BE-14).
CREATE TABLE household_household (
    company_id BLOB NOT NULL REFERENCES platform_company(id),
    id BLOB NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (company_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE household_member (
    company_id BLOB NOT NULL,
    id BLOB NOT NULL,
    household_id BLOB NOT NULL,
    customer_id BLOB,             -- with a file of their own, or
    name BLOB,                    -- sealed
    phone BLOB,                   -- sealed
    relation TEXT NOT NULL,       -- to the first of the household
    may_order INTEGER NOT NULL,
    may_decide INTEGER NOT NULL,
    may_pay INTEGER NOT NULL,
    is_told INTEGER NOT NULL,
    since INTEGER NOT NULL,
    until INTEGER,                -- does not belong to it any more
    version INTEGER NOT NULL,
    PRIMARY KEY (company_id, id),
    FOREIGN KEY (company_id, household_id) REFERENCES household_household (company_id, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX household_member_one ON household_member (company_id, customer_id)
    WHERE customer_id IS NOT NULL AND until IS NULL;
CREATE INDEX household_member_of ON household_member (company_id, household_id, id);

-- Two files of one person made one: what was moved, so that it can be taken back without loss.
CREATE TABLE household_merge (
    company_id BLOB NOT NULL REFERENCES platform_company(id),
    id BLOB NOT NULL,
    kept_id BLOB NOT NULL,
    given_up_id BLOB NOT NULL,
    reason BLOB NOT NULL,         -- sealed
    merged_at INTEGER NOT NULL,
    merged_by BLOB NOT NULL,
    moved INTEGER NOT NULL,
    undone_at INTEGER,
    undone_by BLOB,
    PRIMARY KEY (company_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX household_merge_kept ON household_merge (company_id, kept_id, id);
CREATE INDEX household_merge_given_up ON household_merge (company_id, given_up_id, id);
CREATE TABLE household_moved (
    company_id BLOB NOT NULL,
    merge_id BLOB NOT NULL,
    tab TEXT NOT NULL,
    row_id BLOB NOT NULL,
    PRIMARY KEY (company_id, merge_id, tab, row_id),
    FOREIGN KEY (company_id, merge_id) REFERENCES household_merge (company_id, id)
) STRICT, WITHOUT ROWID;
