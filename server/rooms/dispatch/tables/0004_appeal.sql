-- BE-08: a worker says that a refusal should not count in the fairness account; a dispatcher decides.
CREATE TABLE dispatch_appeal (
    company_id BLOB NOT NULL REFERENCES platform_company(id),
    assignment_id BLOB NOT NULL,
    store_id BLOB NOT NULL,
    worker_id BLOB NOT NULL,
    said TEXT NOT NULL,          -- why it should not count, the worker's own words
    asked_at INTEGER NOT NULL,
    decided_by BLOB,
    decided_at INTEGER,
    is_upheld INTEGER,           -- 1: it does not count any more
    PRIMARY KEY (company_id, assignment_id),
    FOREIGN KEY (company_id, assignment_id) REFERENCES dispatch_assignment (company_id, id)
) STRICT;
CREATE INDEX dispatch_appeal_store ON dispatch_appeal (company_id, store_id, asked_at);
