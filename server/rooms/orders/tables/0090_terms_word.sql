-- LC-04: what a customer was shown of calling off, and agreed to by ordering: the figures and the
-- very words of the screen. An order of the office's desk has the read-back of its inquiry instead.
CREATE TABLE orders_terms_word (
    company_id BLOB NOT NULL,
    order_id BLOB NOT NULL,
    at INTEGER NOT NULL,
    free_hours INTEGER NOT NULL,
    fee_percent INTEGER NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (company_id, order_id),
    FOREIGN KEY (company_id, order_id) REFERENCES orders_order (company_id, id)
) STRICT, WITHOUT ROWID;
INSERT INTO platform_record (tab, col, parent, name, place, row_id, shows, also) VALUES
    ('orders_terms_word', 'order_id', '', 'terms_word', 15, '',
     'at:when free_hours:number fee_percent:number words:text', '');
