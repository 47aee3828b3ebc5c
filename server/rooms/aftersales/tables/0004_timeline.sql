-- What stands on a customer's timeline; no words of anybody.
CREATE INDEX aftersales_cancellation_customer ON aftersales_cancellation (company_id, customer_id, id);
CREATE INDEX aftersales_repair_customer ON aftersales_repair (company_id, customer_id, id);

CREATE VIEW aftersales_v_timeline AS
SELECT company_id, customer_id, 'after_sales' AS kind, id, opened_at AS at, store_id, state,
    '' AS number, CAST(0 AS INTEGER) AS amount, order_id AS about
FROM aftersales_cancellation
UNION ALL
SELECT company_id, customer_id, 'repair' AS kind, id, noticed_at AS at, store_id, state,
    number, CAST(0 AS INTEGER) AS amount, order_id AS about
FROM aftersales_repair
UNION ALL
SELECT company_id, customer_id, 'goods' AS kind, id, sold_at AS at, store_id, state,
    number, price AS amount, id AS about
FROM aftersales_goods;

INSERT INTO platform_holding (name, tab, col, row_id, is_once) VALUES
    ('after_sales', 'aftersales_cancellation', 'customer_id', 'id', 0),
    ('repair', 'aftersales_repair', 'customer_id', 'id', 0),
    ('goods', 'aftersales_goods', 'customer_id', 'id', 0);
