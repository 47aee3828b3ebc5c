INSERT INTO platform_holding (name, tab, col, row_id, is_once) VALUES
    ('assignment', 'dispatch_assignment', 'customer_id', 'id', 0);
