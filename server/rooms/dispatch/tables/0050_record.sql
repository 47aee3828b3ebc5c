-- What belongs to an order here (LC-12), see platform/record.
INSERT INTO platform_record (tab, col, parent, name, place, row_id, shows, also) VALUES
    ('dispatch_assignment', 'order_id', '', 'assignment', 32, 'id',
     'visit_id:key worker_id:key role:code=dispatch.role_ mode:code=dispatch.mode_ state:code=dispatch.assignment_state_ busy_from:when busy_to:when asked_at:when answered_at:when reason:text',
     ''),
    ('dispatch_refused_work', 'order_id', '', 'refused_work', 45, 'id',
     'at:when reason:code has_begun:yes outcome:code settled_at:when',
     '');
