-- What belongs to an order here (LC-12), see platform/record.
INSERT INTO platform_record (tab, col, parent, name, place, row_id, shows, also) VALUES
    ('safety_incident', 'order_id', '', 'incident', 95, 'id',
     'number:text kind:code=safety.kind_ source:code=safety.source_ raised_at:when state:code=safety.state_ outcome:code=safety.outcome_ closed_at:when',
     't.is_drill = 0');
