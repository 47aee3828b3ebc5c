-- What is held of a person here (LD-10, LD-11), see platform/personal.
INSERT INTO platform_personal (tab, col, person, parent, name, row_id, shows, keep, since, ends) VALUES
    ('series_series', 'customer_id', 'customer', '', 'series', 'id',
     'made_at:when channel:code=orders.channel_ ends_on:day',
     'order', 't.made_at', 'stays'),
    ('series_terms', 'worker_id', 'worker', '', 'series_worker', '',
     'from_day:day until_day:day agreed_at:when',
     'labour', 't.agreed_at', 'stays');
