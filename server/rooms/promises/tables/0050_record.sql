-- What belongs to an order here (LC-12), see platform/record.
INSERT INTO platform_record (tab, col, parent, name, place, row_id, shows, also) VALUES
    ('promises_promise', 'order_id', '', 'promise', 19, 'id',
     'kind:code=promises.kind_ state:code made_at:when due_at:when amount:yuan words:note? ended_at:when note:note?',
     '');
