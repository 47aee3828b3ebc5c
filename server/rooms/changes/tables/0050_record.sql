-- What belongs to an order here (LC-12), see platform/record.
INSERT INTO platform_record (tab, col, parent, name, place, row_id, shows, also) VALUES
    ('changes_request', 'order_id', '', 'change_asked', 18, '',
     'number:number asked_at:when asked_by:key reason:text price_before:yuan price_after:yuan quote_before:key quote_after:key answer_until:when state:code=changes.state_ answered_at:when',
     '');
