-- What stands on a customer's timeline; no words of anybody. A visit belongs to its order's customer.
CREATE VIEW orders_v_timeline AS
SELECT company_id, customer_id, 'order' AS kind, id, placed_at AS at, store_id, stage AS state,
    number, price AS amount, id AS about
FROM orders_order
UNION ALL
SELECT v.company_id, o.customer_id, 'visit' AS kind, v.id, v.starts_at AS at, v.store_id, v.state,
    o.number, CAST(0 AS INTEGER) AS amount, o.id AS about
FROM orders_order o JOIN orders_visit v ON v.company_id = o.company_id AND v.order_id = o.id;

INSERT INTO platform_holding (name, tab, col, row_id, is_once) VALUES
    ('order', 'orders_order', 'customer_id', 'id', 0),
    ('visit', 'orders_visit', 'customer_id', 'id', 0);
