-- Who goes to which visit. Rows are kept when somebody declines or is taken off: the trail of who was asked.
CREATE TABLE dispatch_assignment (
    company_id BLOB NOT NULL REFERENCES platform_company(id),
    id BLOB NOT NULL,
    visit_id BLOB NOT NULL,
    order_id BLOB NOT NULL,
    customer_id BLOB NOT NULL,
    store_id BLOB NOT NULL,
    worker_id BLOB NOT NULL,
    role TEXT NOT NULL,
    mode TEXT NOT NULL,
    state TEXT NOT NULL,
    busy_from INTEGER NOT NULL,  -- the visit with its buffers
    busy_to INTEGER NOT NULL,
    asked_at INTEGER NOT NULL,
    answered_at INTEGER,
    reason TEXT,                 -- a code: why declined or taken off
    is_pinned INTEGER NOT NULL,
    PRIMARY KEY (company_id, id),
    -- No visit with its buffers is longer than 36 h: who looks for overlaps looks back no further.
    CHECK (busy_from < busy_to AND busy_to - busy_from <= 129600000000),
    FOREIGN KEY (company_id, visit_id) REFERENCES orders_visit (company_id, id)
) STRICT;
CREATE INDEX dispatch_assignment_visit ON dispatch_assignment (company_id, visit_id);
CREATE INDEX dispatch_assignment_worker ON dispatch_assignment (company_id, worker_id, busy_from);
CREATE INDEX dispatch_assignment_store ON dispatch_assignment (company_id, store_id, busy_from);
CREATE UNIQUE INDEX dispatch_assignment_once ON dispatch_assignment (company_id, visit_id, worker_id)
    WHERE state IN ('proposed', 'confirmed');

-- Nobody is in two homes: the database itself refuses, whatever runs at the same time (WF-03).
-- only postgres
ALTER TABLE dispatch_assignment ADD CONSTRAINT dispatch_assignment_no_overlap
    EXCLUDE USING gist (company_id WITH =, worker_id WITH =, int8range(busy_from, busy_to) WITH &&)
    WHERE (state IN ('proposed', 'confirmed'));
-- end
-- only sqlite
CREATE TRIGGER dispatch_assignment_no_overlap_insert BEFORE INSERT ON dispatch_assignment
WHEN NEW.state IN ('proposed', 'confirmed')
BEGIN
    SELECT RAISE(ABORT, 'overlap') WHERE EXISTS (
        SELECT 1 FROM dispatch_assignment other
        WHERE other.company_id = NEW.company_id AND other.worker_id = NEW.worker_id
          AND other.state IN ('proposed', 'confirmed')
          AND other.busy_from < NEW.busy_to AND other.busy_to > NEW.busy_from
          AND other.busy_from > NEW.busy_from - 129600000000);
END;
CREATE TRIGGER dispatch_assignment_no_overlap_update BEFORE UPDATE ON dispatch_assignment
WHEN NEW.state IN ('proposed', 'confirmed')
BEGIN
    SELECT RAISE(ABORT, 'overlap') WHERE EXISTS (
        SELECT 1 FROM dispatch_assignment other
        WHERE other.company_id = NEW.company_id AND other.worker_id = NEW.worker_id
          AND other.id <> NEW.id AND other.state IN ('proposed', 'confirmed')
          AND other.busy_from < NEW.busy_to AND other.busy_to > NEW.busy_from
          AND other.busy_from > NEW.busy_from - 129600000000);
END;
-- end
