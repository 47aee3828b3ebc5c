-- What is held of a person here (LD-10, LD-11), see platform/personal.
-- Books are never overwritten; who paid may be taken off a receipt once the law lets it go.
INSERT INTO platform_personal (tab, col, person, parent, name, row_id, shows, keep, since, ends) VALUES
    ('ledger_charge', 'customer_id', 'customer', '', 'charge', 'id',
     'order_number:text label:text amount:yuan charged_at:when',
     'voucher', 't.charged_at', 'stays'),
    ('ledger_payment', 'customer_id', 'customer', '', 'payment', 'id',
     'method:code=ledger.method_ amount:yuan taken_at:when reference:text',
     'voucher', 't.taken_at', 'stays'),
    ('ledger_receipt', 'payment_id', 'customer', 'ledger_payment.id.customer_id', 'receipt', 'id',
     'number:text label:text payer:name? issued_at:when',
     'voucher', 't.issued_at', 'fields'),
    ('ledger_refund', 'customer_id', 'customer', '', 'refund', 'id',
     'method:code=ledger.method_ amount:yuan reason:text note:text asked_at:when',
     'voucher', 't.asked_at', 'stays');
