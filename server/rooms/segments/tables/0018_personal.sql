-- What is held of a person here (LD-10, LD-11), see platform/personal.
-- Worked out by the machine (LD-14): gone at once, and on demand explained by a person.
INSERT INTO platform_personal (tab, col, person, parent, name, row_id, shows, keep, since, ends) VALUES
    ('segments_customer', 'customer_id', 'customer', '', 'segment', 'customer_id',
     'value:code=segments.value_ recency:code=segments.recency_ need:text loyalty:code=segments.loyalty_ risk:code=segments.risk_ score:number counted_at:when',
     'none', '', 'rows');
