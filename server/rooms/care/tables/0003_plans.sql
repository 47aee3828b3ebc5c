-- Day and month of a customer's birthday, told by themselves (FU-05).
CREATE TABLE care_birthday (
    company_id BLOB NOT NULL,
    customer_id BLOB NOT NULL,
    store_id BLOB NOT NULL,       -- whose zone and name the greeting bears
    month_day BLOB NOT NULL,      -- sealed: "05-12"
    saved_at INTEGER NOT NULL,
    PRIMARY KEY (company_id, customer_id)
) STRICT, WITHOUT ROWID;

-- What is done for a key customer every so many days (FU-05).
CREATE TABLE care_plan (
    company_id BLOB NOT NULL,
    id BLOB NOT NULL,
    customer_id BLOB NOT NULL,
    store_id BLOB NOT NULL,
    what BLOB NOT NULL,           -- sealed
    every_days INTEGER NOT NULL CHECK (every_days > 0),
    next_at INTEGER NOT NULL,
    made_at INTEGER NOT NULL,
    made_by BLOB NOT NULL,
    ended_at INTEGER,
    PRIMARY KEY (company_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX care_plan_customer ON care_plan (company_id, customer_id);

-- A birthday or care visit that has come up.
CREATE TABLE care_occasion (
    company_id BLOB NOT NULL,
    id BLOB NOT NULL,
    kind TEXT NOT NULL,
    customer_id BLOB NOT NULL,
    store_id BLOB NOT NULL,
    plan_id BLOB,
    opened_at INTEGER NOT NULL,
    due_at INTEGER NOT NULL,
    result TEXT,
    note BLOB,                    -- sealed
    done_at INTEGER,
    done_by BLOB,
    PRIMARY KEY (company_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX care_occasion_open ON care_occasion (company_id, store_id, due_at)
    WHERE done_at IS NULL;
CREATE INDEX care_occasion_customer ON care_occasion (company_id, customer_id, id);
