-- What belongs to an order here (LC-12), see platform/record.
INSERT INTO platform_record (tab, col, parent, name, place, row_id, shows, also) VALUES
    ('chat_chat', 'order_id', '', 'chat', 50, 'id',
     'opened_at:when closed_at:when state:code=chat.state_',
     ''),
    ('chat_chat', 'inquiry_id', 'intake_inquiry.id.order_id', 'chat', 50, 'id',
     'opened_at:when closed_at:when state:code=chat.state_',
     ''),
    ('chat_chat', 'customer_id', 'orders_order.customer_id.id', 'chat', 50, 'id',
     'opened_at:when closed_at:when state:code=chat.state_',
     't.order_id IS NULL AND NOT EXISTS (SELECT 1 FROM intake_inquiry i WHERE i.company_id = t.company_id AND i.id = t.inquiry_id AND i.order_id IS NOT NULL) AND t.last_at >= o.began_at AND t.opened_at <= coalesce(o.ended_at, t.opened_at)'),
    ('chat_line', 'chat_id', 'chat_chat.id.order_id', 'chat_line', 51, 'id',
     'chat_id:key sequence:number at:when kind:code author_kind:code=rights.side_ author:key words:note?',
     ''),
    ('chat_line', 'chat_id', 'chat_chat.id.inquiry_id intake_inquiry.id.order_id', 'chat_line', 51, 'id',
     'chat_id:key sequence:number at:when kind:code author_kind:code=rights.side_ author:key words:note?',
     ''),
    ('chat_line', 'chat_id', 'chat_chat.id.customer_id orders_order.customer_id.id', 'chat_line', 51, 'id',
     'chat_id:key sequence:number at:when kind:code author_kind:code=rights.side_ author:key words:note?',
     'EXISTS (SELECT 1 FROM chat_chat c WHERE c.company_id = t.company_id AND c.id = t.chat_id AND c.order_id IS NULL AND NOT EXISTS (SELECT 1 FROM intake_inquiry i WHERE i.company_id = c.company_id AND i.id = c.inquiry_id AND i.order_id IS NOT NULL) AND c.last_at >= o.began_at AND c.opened_at <= coalesce(o.ended_at, c.opened_at))');
INSERT INTO platform_record_file (tab, col, row_id, sealed, type, at) VALUES
    ('chat_line', 'blob', 'id', '', 't.content_type', 't.at');
