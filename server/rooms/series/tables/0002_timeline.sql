CREATE VIEW series_v_timeline AS
SELECT company_id, customer_id, 'series' AS kind, id, made_at AS at, store_id,
    CASE WHEN ends_on IS NULL THEN 'running' ELSE 'ended' END AS state,
    '' AS number, CAST(0 AS INTEGER) AS amount, id AS about
FROM series_series;

INSERT INTO platform_holding (name, tab, col, row_id, is_once) VALUES
    ('series', 'series_series', 'customer_id', 'id', 0);
