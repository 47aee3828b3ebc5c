-- What is held of a person here (LD-10, LD-11), see platform/personal.
INSERT INTO platform_personal (tab, col, person, parent, name, row_id, shows, keep, since, ends) VALUES
    ('pricing_quote', 'customer_id', 'customer', '', 'quote', 'id',
     'issued_at:when start_at:when total:yuan',
     'order', 't.issued_at', 'stays');
