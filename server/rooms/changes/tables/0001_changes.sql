-- A dearer change that waits for the customer's word (BK-11). Rows are appended and end once.
CREATE TABLE changes_request (
    company_id BLOB NOT NULL REFERENCES platform_company (id),
    order_id BLOB NOT NULL,
    number INTEGER NOT NULL CHECK (number > 0),
    quote_before BLOB NOT NULL,
    quote_after BLOB NOT NULL,
    address_after BLOB NOT NULL,
    start_after INTEGER NOT NULL,
    price_before INTEGER NOT NULL,
    price_after INTEGER NOT NULL CHECK (price_after > price_before),
    reason TEXT NOT NULL,
    asked_at INTEGER NOT NULL,
    asked_by BLOB NOT NULL,
    answer_until INTEGER NOT NULL,
    state TEXT NOT NULL,
    answered_at INTEGER,
    PRIMARY KEY (company_id, order_id, number),
    FOREIGN KEY (company_id, order_id) REFERENCES orders_order (company_id, id)
) STRICT, WITHOUT ROWID;
