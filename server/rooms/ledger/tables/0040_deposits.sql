-- LX-04: what money was taken for. Of earnest money above its limit the rest is an advance.
ALTER TABLE ledger_payment ADD COLUMN purpose TEXT NOT NULL DEFAULT 'bill';
ALTER TABLE ledger_payment ADD COLUMN earnest INTEGER NOT NULL DEFAULT 0;

-- What is left of an order's money, deposits among it.
DROP VIEW ledger_v_rest;
CREATE VIEW ledger_v_rest AS
SELECT company_id, customer_id, store_id, order_id,
    CAST(-sum(CASE WHEN account IN ('unearned', 'receivable', 'monthly_receivable', 'earnest',
        'advances', 'deposits') THEN amount ELSE 0 END) AS INTEGER) AS prepaid,
    CAST(sum(CASE WHEN account IN ('receivable', 'disputed', 'earnest', 'advances') THEN amount
        ELSE 0 END) AS INTEGER) AS due
FROM ledger_posting WHERE order_id IS NOT NULL
GROUP BY company_id, customer_id, store_id, order_id;
