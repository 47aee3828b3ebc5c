CREATE VIEW chat_v_timeline AS
SELECT company_id, customer_id, 'chat' AS kind, id, opened_at AS at, store_id, state,
    '' AS number, CAST(0 AS INTEGER) AS amount, id AS about
FROM chat_chat;

INSERT INTO platform_holding (name, tab, col, row_id, is_once) VALUES
    ('chat', 'chat_chat', 'customer_id', 'id', 0);
