-- What is held of a person here (LD-10, LD-11), see platform/personal.
INSERT INTO platform_personal (tab, col, person, parent, name, row_id, shows, keep, since, ends) VALUES
    ('calls_call', 'customer_id', 'customer', '', 'call', 'id',
     'rang_at:when answered_at:when ended_at:when phone:phone? recording:hidden?',
     'order', 't.created_at', 'fields'),
    ('calls_relay', 'customer_id', 'customer', '', 'relay', 'id',
     'from_at:when until_at:when state:code',
     'order', 't.until_at', 'stays'),
    ('calls_relay', 'worker_id', 'worker', '', 'relay', 'id',
     'from_at:when until_at:when state:code',
     'labour', 't.until_at', 'stays');
