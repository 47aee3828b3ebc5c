CREATE VIEW complaints_v_timeline AS
SELECT company_id, customer_id, 'complaint' AS kind, id, opened_at AS at, store_id, state,
    number, CAST(0 AS INTEGER) AS amount, id AS about
FROM complaints_complaint;

INSERT INTO platform_holding (name, tab, col, row_id, is_once) VALUES
    ('complaint', 'complaints_complaint', 'customer_id', 'id', 0);
