-- What is held of a person here (LD-10, LD-11), see platform/personal.
INSERT INTO platform_personal (tab, col, person, parent, name, row_id, shows, keep, since, ends) VALUES
    ('workforce_disclosure', 'worker_id', 'worker', '', 'told', 'worker_id',
     'facts:health at:when',
     'labour', 't.at', 'stays');
