-- How far an order has come, for its record (LC-12): ended_at is empty while it runs.
CREATE VIEW orders_v_record AS
SELECT o.company_id, o.id AS order_id, o.customer_id, o.placed_at AS began_at,
    CASE WHEN o.stage IN ('done', 'cancelled')
        THEN coalesce((SELECT max(s.at) FROM orders_stage s
                       WHERE s.company_id = o.company_id AND s.order_id = o.id),
                      (SELECT max(v.ends_at) FROM orders_visit v
                       WHERE v.company_id = o.company_id AND v.order_id = o.id), o.placed_at)
    END AS ended_at
FROM orders_order o;
INSERT INTO platform_record_order (view) VALUES ('orders_v_record');

INSERT INTO platform_record (tab, col, parent, name, place, row_id, shows, also) VALUES
    ('orders_order', 'id', '', 'order', 10, 'id',
     'number:text stage:code=orders.stage_ channel:code=orders.channel_ relation:code=orders.relation_ options:text quantity:number price:yuan free_until:when fee_percent:number placed_at:when placed_by_kind:code=rights.side_ placed_by:key quote_id:key note:note?',
     ''),
    ('orders_visit', 'order_id', '', 'visit', 30, 'id',
     'sequence:number starts_at:when ends_at:when crew_size:number state:code=orders.visit_state_',
     ''),
    ('orders_stage', 'order_id', '', 'stage', 11, '',
     'sequence:number stage:code=orders.stage_ at:when actor_kind:code=rights.side_ actor:key',
     ''),
    ('orders_change', 'order_id', '', 'change', 12, 'id',
     'at:when reason:text actor_kind:code=rights.side_ actor:key price_before:yuan price_after:yuan start_before:when start_after:when quote_before:key quote_after:key',
     ''),
    ('orders_change_word', 'order_id', '', 'change_word', 13, '',
     'change_id:key word:code=orders.word_',
     ''),
    ('orders_cancellation', 'order_id', '', 'calling_off', 14, '',
     'at:when reason:text fee:yuan actor_kind:code=rights.side_ actor:key',
     ''),
    ('orders_part', 'order_id', '', 'part', 31, '',
     'sequence:number label:text amount:yuan state:code=orders.part_state_',
     '');
