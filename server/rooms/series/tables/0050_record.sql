-- What belongs to an order here (LC-12), see platform/record.
INSERT INTO platform_record (tab, col, parent, name, place, row_id, shows, also) VALUES
    ('series_series', 'id', 'series_occurrence.series_id.order_id', 'series', 24, 'id',
     'made_at:when made_by_kind:code=rights.side_ made_by:key channel:code=orders.channel_ ends_on:day',
     ''),
    ('series_terms', 'series_id', 'series_occurrence.series_id.order_id', 'series_terms', 26, '',
     'number:number from_day:day until_day:day pattern:text start_min:number visits:number holidays:text tolerance_percent:number agreed_at:when agreed_by_kind:code=rights.side_ agreed_by:key quote_id:key',
     ''),
    ('series_occurrence', 'order_id', '', 'series_day', 27, '',
     'planned:day day:day starts_at:when state:code why:text',
     '');
