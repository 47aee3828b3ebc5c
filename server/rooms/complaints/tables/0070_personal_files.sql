-- Pictures that are part of a person's own copy (LD-10), see platform/personal.
INSERT INTO platform_personal_file (tab, col, person, way, parent, name, also) VALUES
    ('complaints_photo', 'blob', 'customer', 'complaint_id', 'complaints_complaint.id.customer_id',
     'complaint_photo', 't.actor_kind = ''customer''');
