-- Inquiries by when they came in, callbacks by the moment that was promised (BK-10).
CREATE INDEX intake_inquiry_customer ON intake_inquiry (company_id, customer_id, id)
    WHERE customer_id IS NOT NULL;
CREATE INDEX intake_callback_inquiry ON intake_callback (company_id, inquiry_id);

CREATE VIEW intake_v_timeline AS
SELECT company_id, customer_id, 'inquiry' AS kind, id, opened_at AS at, store_id, state,
    '' AS number, CAST(0 AS INTEGER) AS amount, id AS about
FROM intake_inquiry
UNION ALL
SELECT c.company_id, i.customer_id, 'callback' AS kind, c.id, c.promised_at AS at, c.store_id,
    c.state, '' AS number, CAST(0 AS INTEGER) AS amount, i.id AS about
FROM intake_inquiry i JOIN intake_callback c ON c.company_id = i.company_id AND c.inquiry_id = i.id;

INSERT INTO platform_holding (name, tab, col, row_id, is_once) VALUES
    ('inquiry', 'intake_inquiry', 'customer_id', 'id', 0);
