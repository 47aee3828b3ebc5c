-- Pictures that are part of a person's own copy (LD-10), see platform/personal.
INSERT INTO platform_personal_file (tab, col, person, way, parent, name, also) VALUES
    ('visits_photo', 'blob', 'customer', 'visit_id', 'orders_visit.id.customer_id', 'photo', ''),
    ('visits_signature', 'image', 'customer', 'visit_id', 'orders_visit.id.customer_id', 'signature', '');
