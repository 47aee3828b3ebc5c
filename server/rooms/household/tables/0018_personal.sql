-- What is held of a person here (LD-10, LD-11), see platform/personal.
INSERT INTO platform_personal (tab, col, person, parent, name, row_id, shows, keep, since, ends) VALUES
    ('household_member', 'customer_id', 'customer', '', 'member', 'id',
     'relation:code since:when until:when',
     'order', 'coalesce(t.until, t.since)', 'stays');
