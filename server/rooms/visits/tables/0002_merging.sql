INSERT INTO platform_holding (name, tab, col, row_id, is_once) VALUES
    ('visit_sheet', 'visits_sheet', 'customer_id', 'visit_id', 0);
