-- LH-12: work that a worker refused as dangerous or outside the contract, and what was done about it.
CREATE TABLE dispatch_refused_work (
    company_id BLOB NOT NULL REFERENCES platform_company(id),
    id BLOB NOT NULL,
    assignment_id BLOB NOT NULL,
    visit_id BLOB NOT NULL,
    order_id BLOB NOT NULL,
    store_id BLOB NOT NULL,
    worker_id BLOB NOT NULL,
    reason TEXT NOT NULL,        -- dangerous | outside_contract
    said BLOB,                   -- the worker's own words, sealed: they may tell of the home
    at INTEGER NOT NULL,
    has_begun INTEGER NOT NULL,  -- somebody was on the way or in the home
    level TEXT NOT NULL,         -- who has to see to it: store | manager | headquarters
    outcome TEXT,                -- stand_in | made_safe | called_off
    note TEXT,
    settled_at INTEGER,
    settled_by BLOB,             -- none: by itself, when the visit had its people again
    PRIMARY KEY (company_id, id),
    FOREIGN KEY (company_id, assignment_id) REFERENCES dispatch_assignment (company_id, id)
) STRICT;
CREATE INDEX dispatch_refused_work_open ON dispatch_refused_work (company_id, store_id, settled_at, at);
CREATE INDEX dispatch_refused_work_visit ON dispatch_refused_work (company_id, visit_id);
