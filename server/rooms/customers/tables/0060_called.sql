-- How a customer wants to be addressed, in their own word; without a row by their name.
CREATE TABLE customers_called (
    company_id BLOB NOT NULL,
    customer_id BLOB NOT NULL,
    called BLOB NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (company_id, customer_id),
    FOREIGN KEY (company_id, customer_id) REFERENCES customers_customer (company_id, id)
) STRICT, WITHOUT ROWID;
INSERT INTO platform_personal (tab, col, person, parent, name, row_id, shows, keep, since, ends) VALUES
    ('customers_called', 'customer_id', 'customer', '', 'called', 'customer_id',
     'called:name at:when',
     'none', '', 'rows');
