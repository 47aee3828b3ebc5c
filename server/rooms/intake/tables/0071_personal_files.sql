-- Pictures that are part of a person's own copy (LD-10), see platform/personal.
INSERT INTO platform_personal_file (tab, col, person, way, parent, name, also) VALUES
    ('intake_sign_off', 'signature', 'customer', 'inquiry_id', 'intake_inquiry.id.customer_id', 'sign_off', '');
