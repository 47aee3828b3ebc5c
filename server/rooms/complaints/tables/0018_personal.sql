-- What is held of a person here (LD-10, LD-11), see platform/personal.
INSERT INTO platform_personal (tab, col, person, parent, name, row_id, shows, keep, since, ends) VALUES
    ('complaints_complaint', 'customer_id', 'customer', '', 'complaint', 'id',
     'number:text kind:code=complaints.kind_ state:code=complaints.state_ words:note place:note? opened_at:when closed_at:when',
     'order', 'coalesce(t.closed_at, t.opened_at)', 'fields'),
    ('complaints_commitment', 'complaint_id', 'customer', 'complaints_complaint.id.customer_id', 'commitment', 'id',
     'what:note due_at:when done_at:when',
     'order', 'coalesce(t.done_at, t.made_at)', 'fields');
