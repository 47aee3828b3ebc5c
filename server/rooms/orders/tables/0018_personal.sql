-- What is held of a person here (LD-10, LD-11), see platform/personal.
INSERT INTO platform_personal (tab, col, person, parent, name, row_id, shows, keep, since, ends) VALUES
    ('orders_order', 'customer_id', 'customer', '', 'order', 'id',
     'number:text stage:code=orders.stage_ price:yuan channel:code=orders.channel_ placed_at:when note:note?',
     'order', 'coalesce((SELECT max(v.ends_at) FROM orders_visit v WHERE v.company_id = t.company_id AND v.order_id = t.id), t.placed_at)', 'fields'),
    ('orders_visit', 'customer_id', 'customer', '', 'visit', 'id',
     'starts_at:when ends_at:when state:code=orders.visit_state_',
     'order', 't.ends_at', 'stays'),
    ('orders_change', 'order_id', 'customer', 'orders_order.id.customer_id', 'change', 'id',
     'at:when reason:text price_before:yuan price_after:yuan start_before:when start_after:when',
     'order', 't.at', 'stays');
