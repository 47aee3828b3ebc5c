-- What may go from one file of a person to another. Consents stay with the file they were given in.
INSERT INTO platform_holding (name, tab, col, row_id, is_once) VALUES
    ('address', 'customers_address', 'customer_id', 'id', 0),
    ('leaning', 'customers_leaning', 'customer_id', 'worker_id', 1),
    ('block', 'customers_block', 'customer_id', 'id', 0);

-- Who lives near: rounded to 3 decimals, it names no door.
CREATE VIEW customers_v_place AS
SELECT company_id, customer_id, latitude, longitude FROM customers_address WHERE removed_at IS NULL;
CREATE INDEX customers_address_place ON customers_address (company_id, latitude, longitude);
