-- Drills are nothing that happened to the customer.
CREATE INDEX safety_incident_customer ON safety_incident (company_id, customer_id, id)
    WHERE customer_id IS NOT NULL;

CREATE VIEW safety_v_timeline AS
SELECT company_id, customer_id, 'incident' AS kind, id, raised_at AS at, store_id, state,
    number, CAST(0 AS INTEGER) AS amount, id AS about
FROM safety_incident WHERE is_drill = 0;

INSERT INTO platform_holding (name, tab, col, row_id, is_once) VALUES
    ('incident', 'safety_incident', 'customer_id', 'id', 0);
