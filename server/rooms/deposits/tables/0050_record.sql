-- What belongs to an order here (LC-12), see platform/record.
INSERT INTO platform_record (tab, col, parent, name, place, row_id, shows, also) VALUES
    ('deposits_deposit', 'order_id', '', 'deposit', 67, 'id',
     'kind:code=deposits.kind_ amount:yuan earnest:yuan conditions:text shown:text source:text state:code=deposits.state_ asked_at:when asked_by:key answered_at:when answered_by:key kept:yuan kept_why:text ended_at:when',
     '');
