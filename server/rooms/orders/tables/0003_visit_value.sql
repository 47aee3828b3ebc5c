-- What a visit brings: the order's price in equal parts, for those who went (dispatch: fairness account).
CREATE VIEW orders_v_visit_value AS
SELECT visit.company_id, visit.id AS visit_id,
       placed.price / ((SELECT count(*) FROM orders_visit other
                        WHERE other.company_id = visit.company_id AND other.order_id = visit.order_id
                          AND other.state <> 'cancelled') * visit.crew_size) AS value
FROM orders_visit visit
JOIN orders_order placed ON placed.company_id = visit.company_id AND placed.id = visit.order_id
WHERE visit.state <> 'cancelled';

-- When a visit is, and how far it has come (dispatch: what is put up, what was refused).
CREATE VIEW orders_v_visit AS
SELECT company_id, id AS visit_id, store_id, starts_at, state FROM orders_visit;
