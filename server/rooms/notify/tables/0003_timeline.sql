-- Messages to the customer (never a code), what they thought of it, and our calls afterwards.
CREATE INDEX notify_rating_customer ON notify_rating (company_id, customer_id, id);
CREATE INDEX notify_follow_up_of ON notify_follow_up (company_id, customer_id, id);

CREATE VIEW notify_v_timeline AS
SELECT company_id, recipient AS customer_id, 'message' AS kind, id, created_at AS at,
    CAST(NULL AS BLOB) AS store_id, state, template AS number, CAST(0 AS INTEGER) AS amount, about
FROM notify_message WHERE recipient_kind = 'customer' AND is_secret = 0
UNION ALL
SELECT company_id, customer_id, 'rating' AS kind, id, rated_at AS at, store_id, 'given' AS state,
    '' AS number, CAST(0 AS INTEGER) AS amount, order_id AS about
FROM notify_rating
UNION ALL
SELECT company_id, customer_id, 'follow_up' AS kind, id, due_at AS at, store_id, state,
    '' AS number, CAST(0 AS INTEGER) AS amount, order_id AS about
FROM notify_follow_up;

INSERT INTO platform_holding (name, tab, col, row_id, is_once) VALUES
    ('message', 'notify_message', 'recipient', 'id', 0),
    ('rating', 'notify_rating', 'customer_id', 'id', 0),
    ('follow_up', 'notify_follow_up', 'customer_id', 'id', 0);
