-- How the customer agreed to a change of the office's that made the order dearer (BK-11).
CREATE TABLE orders_change_word (
    company_id BLOB NOT NULL,
    order_id BLOB NOT NULL,
    change_id BLOB NOT NULL,
    word TEXT NOT NULL,
    PRIMARY KEY (company_id, order_id, change_id),
    FOREIGN KEY (company_id, order_id) REFERENCES orders_order (company_id, id)
) STRICT, WITHOUT ROWID;
