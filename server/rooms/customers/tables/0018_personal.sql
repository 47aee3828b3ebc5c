-- What is held of a person here (LD-10, LD-11), see platform/personal.
-- Who they are goes last: it is kept as long as anything else that needs to know.
INSERT INTO platform_personal (tab, col, person, parent, name, row_id, shows, keep, since, ends) VALUES
    ('customers_customer', 'id', 'customer', '', 'person', 'id',
     'name:name phone:phone phone_index:handle locale:code note:note? wishes:note? is_special_care:yes created_at:when',
     'person', '', 'fields'),
    ('customers_address', 'customer_id', 'customer', '', 'address', 'id',
     'label:text province:text city:text district:text detail:address exact:address? home:health? removed_at:when',
     'person', '', 'fields'),
    ('customers_leaning', 'customer_id', 'customer', '', 'leaning', '',
     'kind:code since:when',
     'none', '', 'rows'),
    ('customers_block', 'customer_id', 'customer', '', 'block', 'id',
     'reason:note since:when until:when lifted_at:when',
     'order', 't.until', 'rows'),
    ('customers_consent', 'customer_id', 'customer', '', 'consent', 'id',
     'purpose:code=rights.purpose_ text_version:text channel:code given_at:when withdrawn_at:when',
     'consent', 'coalesce(t.withdrawn_at, t.given_at)', 'stays');
