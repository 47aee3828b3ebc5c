-- Pictures that are part of a person's own copy (LD-10), see platform/personal.
INSERT INTO platform_personal_file (tab, col, person, way, parent, name, also) VALUES
    ('aftersales_strokes', 'png', 'customer', 'cancellation_id', 'aftersales_cancellation.id.customer_id',
     'strokes', '');
