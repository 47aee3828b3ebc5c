-- What belongs to an order here (LC-12), see platform/record.
INSERT INTO platform_record (tab, col, parent, name, place, row_id, shows, also) VALUES
    ('workforce_worker', 'id', 'dispatch_assignment.worker_id.order_id', 'crew', 3, 'id',
     'number:text name:name',
     '');
