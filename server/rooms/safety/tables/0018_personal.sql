-- What is held of a person here (LD-10, LD-11), see platform/personal.
INSERT INTO platform_personal (tab, col, person, parent, name, row_id, shows, keep, since, ends) VALUES
    ('safety_incident', 'customer_id', 'customer', '', 'incident', 'id',
     'number:text kind:code raised_at:when closed_at:when state:code',
     'order', 'coalesce(t.closed_at, t.raised_at)', 'stays'),
    ('safety_incident', 'worker_id', 'worker', '', 'incident', 'id',
     'number:text kind:code raised_at:when closed_at:when state:code',
     'labour', 'coalesce(t.closed_at, t.raised_at)', 'stays'),
    ('safety_question', 'worker_id', 'worker', '', 'question', 'id',
     'asked_at:when answered_at:when answer:code',
     'labour', 't.asked_at', 'stays');
