-- Which files there are and since when; nothing of anybody.
CREATE VIEW customers_v_file AS SELECT company_id, id, created_at FROM customers_customer;
