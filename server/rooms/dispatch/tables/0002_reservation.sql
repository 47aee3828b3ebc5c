-- Where the work is, beside when: whoever looks at a worker's day needs the road between.
ALTER TABLE dispatch_assignment ADD COLUMN latitude REAL NOT NULL DEFAULT 0;
ALTER TABLE dispatch_assignment ADD COLUMN longitude REAL NOT NULL DEFAULT 0;
CREATE INDEX dispatch_assignment_customer
    ON dispatch_assignment (company_id, customer_id, busy_from);

-- A start somebody has chosen and is about to order: kept for some minutes.
CREATE TABLE dispatch_hold (
    company_id BLOB NOT NULL REFERENCES platform_company(id),
    id BLOB NOT NULL,
    store_id BLOB NOT NULL,
    item_id BLOB NOT NULL,
    holder BLOB NOT NULL,        -- the account, customer or worker; nil before signing in
    starts_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL,
    made_at INTEGER NOT NULL,
    valid_until INTEGER NOT NULL,
    PRIMARY KEY (company_id, id)
) STRICT;
CREATE INDEX dispatch_hold_until ON dispatch_hold (company_id, valid_until);

-- A worker's time that is kept for a hold, or for a visit nobody has been asked for yet, so that
-- the starts we offer stay true. The wish for the worker is not binding: another may be kept
-- instead. Rows are plain bookings, no trail: they go when they are used or run out.
CREATE TABLE dispatch_reservation (
    company_id BLOB NOT NULL REFERENCES platform_company(id),
    id BLOB NOT NULL,
    store_id BLOB NOT NULL,
    worker_id BLOB NOT NULL,
    hold_id BLOB,
    visit_id BLOB,
    busy_from INTEGER NOT NULL,  -- with the buffers
    busy_to INTEGER NOT NULL,
    latitude REAL NOT NULL,
    longitude REAL NOT NULL,
    valid_until INTEGER NOT NULL,
    PRIMARY KEY (company_id, id),
    CHECK (busy_from < busy_to),
    CHECK ((hold_id IS NULL) <> (visit_id IS NULL))
) STRICT;
CREATE INDEX dispatch_reservation_worker ON dispatch_reservation (company_id, worker_id, busy_from);
CREATE INDEX dispatch_reservation_store ON dispatch_reservation (company_id, store_id, busy_from);
CREATE INDEX dispatch_reservation_visit ON dispatch_reservation (company_id, visit_id);
CREATE INDEX dispatch_reservation_hold ON dispatch_reservation (company_id, hold_id);

-- Work that its worker cannot do as planned any more: leave, a paper, hours. One row while it lasts.
CREATE TABLE dispatch_conflict (
    company_id BLOB NOT NULL REFERENCES platform_company(id),
    assignment_id BLOB NOT NULL,
    store_id BLOB NOT NULL,
    visit_id BLOB NOT NULL,
    worker_id BLOB NOT NULL,
    code TEXT NOT NULL,          -- key of the sentence
    facts TEXT NOT NULL,         -- JSON: the numbers in it
    busy_from INTEGER NOT NULL,
    found_at INTEGER NOT NULL,
    PRIMARY KEY (company_id, assignment_id),
    FOREIGN KEY (company_id, assignment_id) REFERENCES dispatch_assignment (company_id, id)
) STRICT;
CREATE INDEX dispatch_conflict_store ON dispatch_conflict (company_id, store_id, busy_from);
CREATE INDEX dispatch_conflict_worker ON dispatch_conflict (company_id, worker_id);
