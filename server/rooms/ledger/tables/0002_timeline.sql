-- Money stays booked under the name it was booked: the ledger holds nothing that moves.
CREATE INDEX ledger_refund_of_customer ON ledger_refund (company_id, customer_id, id);

CREATE VIEW ledger_v_timeline AS
SELECT company_id, customer_id, 'payment' AS kind, id, taken_at AS at, store_id, method AS state,
    '' AS number, amount, order_id AS about
FROM ledger_payment
UNION ALL
SELECT company_id, customer_id, 'refund' AS kind, id, asked_at AS at, store_id, method AS state,
    '' AS number, amount, order_id AS about
FROM ledger_refund;

-- What is left of an order's money: paid and not yet served for, and still due. What went on a
-- monthly bill was not paid before.
CREATE VIEW ledger_v_rest AS
SELECT company_id, customer_id, store_id, order_id,
    CAST(-sum(CASE WHEN account IN ('unearned', 'receivable', 'monthly_receivable') THEN amount
        ELSE 0 END) AS INTEGER) AS prepaid,
    CAST(sum(CASE WHEN account IN ('receivable', 'disputed') THEN amount ELSE 0 END) AS INTEGER)
        AS due
FROM ledger_posting WHERE order_id IS NOT NULL
GROUP BY company_id, customer_id, store_id, order_id;
