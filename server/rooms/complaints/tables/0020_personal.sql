-- What is held of a person here (LD-10, LD-11), see platform/personal.
INSERT INTO platform_personal (tab, col, person, parent, name, row_id, shows, keep, since, ends) VALUES
    ('complaints_referral', 'complaint_id', 'customer', 'complaints_complaint.id.customer_id', 'referral', 'id',
     'authority:code letter:text received_at:when stage:code answered_at:when answer:note?',
     'order', 'coalesce(t.answered_at, t.received_at)', 'fields');
