-- What belongs to an order here (LC-12), see platform/record.
INSERT INTO platform_record (tab, col, parent, name, place, row_id, shows, also) VALUES
    ('deals_discount', 'given_quote', 'orders_order.quote_id.id', 'discount', 23, 'id',
     'amount:yuan reason:code words:text state:code asked_at:when asked_by:key',
     '');
