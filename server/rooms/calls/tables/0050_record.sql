-- What belongs to an order here (LC-12), see platform/record.
INSERT INTO platform_record (tab, col, parent, name, place, row_id, shows, also) VALUES
    ('calls_relay', 'order_id', '', 'relay', 52, 'id',
     'from_at:when until_at:when state:code=calls.relay_state_',
     ''),
    ('calls_call', 'relay_id', 'calls_relay.id.order_id', 'call', 53, 'id',
     'rang_at:when answered_at:when ended_at:when state:code=calls.call_state_ phone:phone? recording:note?',
     ''),
    ('calls_call', 'customer_id', 'orders_order.customer_id.id', 'call', 53, 'id',
     'rang_at:when answered_at:when ended_at:when state:code=calls.call_state_ phone:phone? recording:note?',
     't.relay_id IS NULL AND t.created_at >= o.began_at AND t.created_at <= coalesce(o.ended_at, t.created_at)');
