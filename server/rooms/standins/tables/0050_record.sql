-- What belongs to an order here (LC-12), see platform/record.
INSERT INTO platform_record (tab, col, parent, name, place, row_id, shows, also) VALUES
    ('standins_visit', 'visit_id', 'orders_visit.id.order_id', 'continuity', 42, '',
     'visit_id:key worker_id:key part:code at:when',
     '');
