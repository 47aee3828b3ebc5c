-- What is held of a person here (LD-10, LD-11), see platform/personal.
INSERT INTO platform_personal (tab, col, person, parent, name, row_id, shows, keep, since, ends) VALUES
    ('aftersales_cancellation', 'customer_id', 'customer', '', 'after_sales', 'id',
     'opened_at:when state:code reason:note ended_at:when',
     'order', 'coalesce(t.ended_at, t.opened_at)', 'fields'),
    ('aftersales_repair', 'customer_id', 'customer', '', 'repair', 'id',
     'number:text noticed_at:when state:code words:note returned_at:when',
     'order', 'coalesce(t.returned_at, t.noticed_at)', 'fields'),
    ('aftersales_goods', 'customer_id', 'customer', '', 'goods', 'id',
     'number:text label:text pieces:number price:yuan sold_at:when state:code',
     'order', 'coalesce(t.ended_at, t.sold_at)', 'stays');
