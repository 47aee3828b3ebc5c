-- What is held of a person here (LD-10, LD-11), see platform/personal.
INSERT INTO platform_personal (tab, col, person, parent, name, row_id, shows, keep, since, ends) VALUES
    ('chat_chat', 'customer_id', 'customer', '', 'chat', 'id',
     'opened_at:when closed_at:when state:code',
     'message', 't.last_at', 'stays'),
    ('chat_line', 'chat_id', 'customer', 'chat_chat.id.customer_id', 'chat_line', 'id',
     'at:when author_kind:code=rights.side_ words:note?',
     'message', 't.at', 'fields');
