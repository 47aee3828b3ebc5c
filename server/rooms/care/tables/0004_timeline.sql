-- Letters and what was done for a key customer. A birthday and the wish to be left alone stay with
-- the file they were told of: care asks all files of a person for them.
CREATE INDEX care_letter_customer ON care_letter (company_id, customer_id, id);
CREATE INDEX care_answer_customer ON care_answer (company_id, customer_id, subject);

CREATE VIEW care_v_timeline AS
SELECT company_id, customer_id, 'letter' AS kind, id, written_at AS at, store_id,
    CASE WHEN printed_at IS NULL THEN 'written' ELSE 'printed' END AS state,
    '' AS number, CAST(0 AS INTEGER) AS amount, order_id AS about
FROM care_letter
UNION ALL
SELECT company_id, customer_id, kind, id, opened_at AS at, store_id,
    coalesce(result, 'open') AS state,
    '' AS number, CAST(0 AS INTEGER) AS amount, id AS about
FROM care_occasion;

INSERT INTO platform_holding (name, tab, col, row_id, is_once) VALUES
    ('answer', 'care_answer', 'customer_id', 'subject', 0),
    ('letter', 'care_letter', 'customer_id', 'id', 0),
    ('care_plan', 'care_plan', 'customer_id', 'id', 0),
    ('occasion', 'care_occasion', 'customer_id', 'id', 0);
