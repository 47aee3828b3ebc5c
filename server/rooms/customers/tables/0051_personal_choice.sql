-- LC-11: results by habit, or as for a stranger. Appended: when, and by whose word; the newest
-- number holds; without a row they are by habit.
CREATE TABLE customers_personal_choice (
    company_id BLOB NOT NULL,
    customer_id BLOB NOT NULL,
    number INTEGER NOT NULL,
    is_on INTEGER NOT NULL,
    at INTEGER NOT NULL,
    by_kind TEXT NOT NULL,
    by_id BLOB NOT NULL,
    word TEXT,                    -- how the office heard it
    PRIMARY KEY (company_id, customer_id, number),
    FOREIGN KEY (company_id, customer_id) REFERENCES customers_customer (company_id, id)
) STRICT, WITHOUT ROWID;
INSERT INTO platform_personal (tab, col, person, parent, name, row_id, shows, keep, since, ends) VALUES
    ('customers_personal_choice', 'customer_id', 'customer', '', 'personal_choice', '',
     'is_on:yes at:when by_kind:code=rights.side_',
     'none', '', 'rows');
