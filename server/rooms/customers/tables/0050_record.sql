-- What belongs to an order here (LC-12), see platform/record.
INSERT INTO platform_record (tab, col, parent, name, place, row_id, shows, also) VALUES
    ('customers_customer', 'id', 'orders_order.customer_id.id', 'customer', 1, 'id',
     'name:name phone:phone created_at:when',
     ''),
    ('customers_address', 'id', 'orders_order.address_id.id', 'address', 2, 'id',
     'label:text province:text city:text district:text detail:address',
     ''),
    ('customers_consent', 'customer_id', 'orders_order.customer_id.id', 'consent', 25, 'id',
     'purpose:code=rights.purpose_ text_version:text text_hash:text channel:code given_at:when withdrawn_at:when',
     't.given_at <= coalesce(o.ended_at, t.given_at)');
