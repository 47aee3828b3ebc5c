-- Whom the office proposed to stand in at a standing booking, and what the customer said (BE-09).
CREATE TABLE standins_stand_in (
    company_id BLOB NOT NULL REFERENCES platform_company(id),
    id BLOB NOT NULL,
    series_id BLOB NOT NULL,
    customer_id BLOB NOT NULL,
    store_id BLOB NOT NULL,
    worker_id BLOB NOT NULL,
    day TEXT,                     -- as planned: for this once; none: whenever it is needed
    rank INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('asked', 'approved', 'refused', 'withdrawn')),
    proposed_at INTEGER NOT NULL,
    proposed_by BLOB NOT NULL,
    answered_at INTEGER,
    answered_by_kind TEXT,
    answered_by BLOB,
    way TEXT,
    note BLOB,                    -- sealed: the customer's words
    PRIMARY KEY (company_id, id),
    FOREIGN KEY (company_id, series_id) REFERENCES series_series (company_id, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX standins_stand_in_worker ON standins_stand_in (company_id, series_id, worker_id)
    WHERE state <> 'withdrawn' AND day IS NULL;
CREATE UNIQUE INDEX standins_stand_in_once
    ON standins_stand_in (company_id, series_id, worker_id, day)
    WHERE state <> 'withdrawn' AND day IS NOT NULL;

-- Who came to a visit of a standing booking, and as whom: written down when it was done, by what
-- the customer had said until then.
CREATE TABLE standins_visit (
    company_id BLOB NOT NULL REFERENCES platform_company(id),
    visit_id BLOB NOT NULL,
    series_id BLOB NOT NULL,
    customer_id BLOB NOT NULL,
    store_id BLOB NOT NULL,
    worker_id BLOB NOT NULL,      -- who led
    part TEXT NOT NULL CHECK (part IN ('usual', 'stand_in', 'other')),
    at INTEGER NOT NULL,
    PRIMARY KEY (company_id, visit_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX standins_visit_series ON standins_visit (company_id, series_id, at);
CREATE INDEX standins_visit_store ON standins_visit (company_id, store_id, at);

INSERT INTO platform_holding (name, tab, col, row_id, is_once) VALUES
    ('stand_in', 'standins_stand_in', 'customer_id', 'id', 0),
    ('continuity', 'standins_visit', 'customer_id', 'visit_id', 0);
