-- What belongs to an order here (LC-12), see platform/record.
INSERT INTO platform_record (tab, col, parent, name, place, row_id, shows, also) VALUES
    ('catalog_item_version', 'item_id', 'orders_order.item_id.id', 'service', 21, '',
     'version:number content:text saved_at:when',
     't.version IN (SELECT q.item_version FROM pricing_quote q JOIN orders_order p ON p.company_id = q.company_id AND p.quote_id = q.id WHERE p.company_id = t.company_id AND p.id = o.order_id)'),
    ('catalog_standard_version', 'standard_id', 'visits_sheet.standard_id.order_id', 'standard', 22, '',
     'version:number valid_from:day content:text saved_at:when',
     't.version IN (SELECT s.standard_version FROM visits_sheet s WHERE s.company_id = t.company_id AND s.order_id = o.order_id AND s.standard_id = t.standard_id)');
