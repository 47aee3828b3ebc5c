-- Repair orders (AS-05). What people said is sealed.
CREATE TABLE aftersales_repair (
    company_id BLOB NOT NULL,
    id BLOB NOT NULL,
    number TEXT NOT NULL,
    order_id BLOB NOT NULL,
    customer_id BLOB NOT NULL,
    store_id BLOB NOT NULL,
    state TEXT NOT NULL,
    words BLOB NOT NULL,          -- sealed
    diagnosis BLOB,               -- sealed JSON
    redo_id BLOB,
    refunds TEXT NOT NULL,        -- JSON list of ids
    noticed_at INTEGER NOT NULL,
    agreed_at INTEGER,
    returned_at INTEGER,
    version INTEGER NOT NULL,
    PRIMARY KEY (company_id, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX aftersales_repair_number ON aftersales_repair (company_id, number);
CREATE INDEX aftersales_repair_order ON aftersales_repair (company_id, order_id, id);
CREATE INDEX aftersales_repair_open ON aftersales_repair (company_id, store_id, id)
    WHERE state NOT IN ('closed', 'withdrawn');
