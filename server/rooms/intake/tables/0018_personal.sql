-- What is held of a person here (LD-10, LD-11), see platform/personal.
-- An inquiry that became an order is kept with it; one that did not, as a lead.
INSERT INTO platform_personal (tab, col, person, parent, name, row_id, shows, keep, since, ends) VALUES
    ('intake_inquiry', 'customer_id', 'customer', '', 'inquiry', 'id',
     'channel:code state:code opened_at:when name:name? phone:phone? phone_index:index? address:address? needs:note? disclosure:health?',
     'lead', 't.opened_at', 'fields'),
    ('intake_callback', 'inquiry_id', 'customer', 'intake_inquiry.id.customer_id', 'callback', 'id',
     'promised_at:when about:note done_at:when result:code',
     'lead', 't.made_at', 'fields');
