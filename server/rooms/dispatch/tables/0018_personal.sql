-- What is held of a person here (LD-10, LD-11), see platform/personal.
INSERT INTO platform_personal (tab, col, person, parent, name, row_id, shows, keep, since, ends) VALUES
    ('dispatch_assignment', 'customer_id', 'customer', '', 'assignment', 'id',
     'busy_from:when busy_to:when state:code',
     'order', 't.busy_to', 'stays'),
    ('dispatch_assignment', 'worker_id', 'worker', '', 'assignment', 'id',
     'busy_from:when busy_to:when role:code state:code asked_at:when answered_at:when reason:code',
     'labour', 't.busy_to', 'stays'),
    ('dispatch_conflict', 'worker_id', 'worker', '', 'conflict', '',
     'code:code busy_from:when found_at:when',
     'labour', 't.found_at', 'stays'),
    ('dispatch_appeal', 'worker_id', 'worker', '', 'appeal', '',
     'said:text asked_at:when decided_at:when is_upheld:yes',
     'labour', 't.asked_at', 'stays');
