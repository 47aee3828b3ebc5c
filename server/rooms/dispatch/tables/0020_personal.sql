-- What is held of a person here (LD-10, LD-11), see platform/personal.
INSERT INTO platform_personal (tab, col, person, parent, name, row_id, shows, keep, since, ends) VALUES
    ('dispatch_refused_work', 'worker_id', 'worker', '', 'refused_work', 'id',
     'at:when reason:code said:health? settled_at:when outcome:code',
     'labour', 't.at', 'stays');
