-- What belongs to an order here (LC-12), see platform/record.
INSERT INTO platform_record (tab, col, parent, name, place, row_id, shows, also) VALUES
    ('pricing_quote', 'id', 'orders_order.quote_id.id', 'quote', 20, 'id',
     'issued_at:when valid_until:when start_at:when quantity:number options:text minutes:number crew:number visits:number total:yuan lines:text issued_by:key book_version:number item_version:number',
     ''),
    ('pricing_quote', 'id', 'orders_change.quote_before.order_id', 'quote', 20, 'id',
     'issued_at:when valid_until:when start_at:when quantity:number options:text minutes:number crew:number visits:number total:yuan lines:text issued_by:key book_version:number item_version:number',
     ''),
    ('pricing_quote', 'id', 'changes_request.quote_before.order_id', 'quote', 20, 'id',
     'issued_at:when valid_until:when start_at:when quantity:number options:text minutes:number crew:number visits:number total:yuan lines:text issued_by:key book_version:number item_version:number',
     ''),
    ('pricing_quote', 'id', 'changes_request.quote_after.order_id', 'quote', 20, 'id',
     'issued_at:when valid_until:when start_at:when quantity:number options:text minutes:number crew:number visits:number total:yuan lines:text issued_by:key book_version:number item_version:number',
     '');
