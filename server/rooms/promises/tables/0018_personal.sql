-- What is held of a person here (LD-10, LD-11), see platform/personal.
INSERT INTO platform_personal (tab, col, person, parent, name, row_id, shows, keep, since, ends) VALUES
    ('promises_promise', 'customer_id', 'customer', '', 'promise', 'id',
     'kind:code=promises.kind_ state:code made_at:when due_at:when words:note? note:note?',
     'order', 'coalesce(t.ended_at, t.made_at)', 'fields'),
    ('promises_promise', 'worker_id', 'worker', '', 'promise', 'id',
     'kind:code=promises.kind_ state:code made_at:when due_at:when words:note?',
     'labour', 'coalesce(t.ended_at, t.made_at)', 'stays');
