CREATE INDEX calls_call_customer ON calls_call (company_id, customer_id, id)
    WHERE customer_id IS NOT NULL;

CREATE VIEW calls_v_timeline AS
SELECT company_id, customer_id, 'call' AS kind, id, created_at AS at, store_id, state,
    '' AS number, CAST(0 AS INTEGER) AS amount, id AS about
FROM calls_call;

INSERT INTO platform_holding (name, tab, col, row_id, is_once) VALUES
    ('call', 'calls_call', 'customer_id', 'id', 0),
    ('relay', 'calls_relay', 'customer_id', 'id', 0);
