-- Double entry, append-only. An entry's postings are written first, then the entry itself, which
-- closes it: from then on it can neither grow nor change, and it is taken only when it balances.
CREATE TABLE ledger_posting (
    company_id BLOB NOT NULL REFERENCES platform_company(id),
    entry_id BLOB NOT NULL,
    position INTEGER NOT NULL,
    account TEXT NOT NULL,        -- chart.cpp
    amount INTEGER NOT NULL,      -- fen; debit positive, credit negative
    store_id BLOB NOT NULL,
    day TEXT NOT NULL,            -- in the store's zone
    order_id BLOB,                -- of rooms above: no foreign key
    customer_id BLOB,
    PRIMARY KEY (company_id, entry_id, position),
    FOREIGN KEY (company_id, store_id) REFERENCES identity_store(company_id, id),
    CHECK (amount <> 0)
) STRICT;
CREATE INDEX ledger_posting_of_order ON ledger_posting (company_id, order_id, account)
    WHERE order_id IS NOT NULL;
CREATE INDEX ledger_posting_of_customer ON ledger_posting (company_id, customer_id, account)
    WHERE customer_id IS NOT NULL;
CREATE INDEX ledger_posting_of_day ON ledger_posting (company_id, store_id, account, day);

CREATE TABLE ledger_entry (
    company_id BLOB NOT NULL REFERENCES platform_company(id),
    id BLOB NOT NULL,
    kind TEXT NOT NULL,
    store_id BLOB NOT NULL,
    day TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    made_by BLOB NOT NULL,
    subject_id BLOB NOT NULL,     -- the payment, refund, charge … it records
    PRIMARY KEY (company_id, id),
    FOREIGN KEY (company_id, store_id) REFERENCES identity_store(company_id, id)
) STRICT;

-- What a customer owes for: the lines of an order's bill. Reductions are negative.
CREATE TABLE ledger_charge (
    company_id BLOB NOT NULL REFERENCES platform_company(id),
    id BLOB NOT NULL,
    order_id BLOB NOT NULL,
    order_number TEXT NOT NULL,
    customer_id BLOB NOT NULL,
    store_id BLOB NOT NULL,
    kind TEXT NOT NULL,
    label TEXT NOT NULL,          -- "日常保洁 3 小时": what the bill and the receipt say
    amount INTEGER NOT NULL,
    charged_at INTEGER NOT NULL,
    entry_id BLOB NOT NULL,
    PRIMARY KEY (company_id, id),
    FOREIGN KEY (company_id, store_id) REFERENCES identity_store(company_id, id),
    FOREIGN KEY (company_id, entry_id) REFERENCES ledger_entry(company_id, id)
) STRICT;
CREATE INDEX ledger_charge_of_order ON ledger_charge (company_id, order_id, id);

CREATE TABLE ledger_payment (
    company_id BLOB NOT NULL REFERENCES platform_company(id),
    id BLOB NOT NULL,
    order_id BLOB,                -- none: pays the customer's monthly bill
    customer_id BLOB NOT NULL,
    store_id BLOB NOT NULL,       -- where it was taken
    method TEXT NOT NULL,
    amount INTEGER NOT NULL,
    reference TEXT,               -- of the bank or terminal
    due_on TEXT,                  -- pay later
    taken_at INTEGER NOT NULL,
    taken_by BLOB NOT NULL,
    entry_id BLOB NOT NULL,
    PRIMARY KEY (company_id, id),
    FOREIGN KEY (company_id, store_id) REFERENCES identity_store(company_id, id),
    FOREIGN KEY (company_id, entry_id) REFERENCES ledger_entry(company_id, id),
    CHECK (amount > 0)
) STRICT;
CREATE INDEX ledger_payment_of_order ON ledger_payment (company_id, order_id, id);
CREATE INDEX ledger_payment_of_customer ON ledger_payment (company_id, customer_id, id);
CREATE INDEX ledger_payment_of_store ON ledger_payment (company_id, store_id, id);
-- The same transfer or card slip is taken once.
CREATE UNIQUE INDEX ledger_payment_reference ON ledger_payment (company_id, method, reference)
    WHERE reference IS NOT NULL;

CREATE TABLE ledger_receipt_number (
    company_id BLOB NOT NULL REFERENCES platform_company(id),
    store_id BLOB NOT NULL,
    year INTEGER NOT NULL,
    last INTEGER NOT NULL,
    PRIMARY KEY (company_id, store_id, year)
) STRICT;

CREATE TABLE ledger_receipt (
    company_id BLOB NOT NULL REFERENCES platform_company(id),
    id BLOB NOT NULL,
    payment_id BLOB NOT NULL,
    number TEXT NOT NULL,         -- SH01-2026-000123
    token TEXT NOT NULL,          -- of the public check behind the QR code
    payer BLOB,                   -- sealed
    label TEXT NOT NULL,
    order_number TEXT,
    issued_at INTEGER NOT NULL,
    PRIMARY KEY (company_id, id),
    UNIQUE (company_id, number),
    UNIQUE (company_id, payment_id),
    UNIQUE (company_id, token),
    FOREIGN KEY (company_id, payment_id) REFERENCES ledger_payment(company_id, id)
) STRICT;

CREATE TABLE ledger_refund (
    company_id BLOB NOT NULL REFERENCES platform_company(id),
    id BLOB NOT NULL,
    payment_id BLOB NOT NULL,
    order_id BLOB,
    customer_id BLOB NOT NULL,
    store_id BLOB NOT NULL,
    method TEXT NOT NULL,         -- how it goes back
    amount INTEGER NOT NULL,
    reason TEXT NOT NULL,
    note TEXT,
    asked_at INTEGER NOT NULL,
    asked_by BLOB NOT NULL,
    PRIMARY KEY (company_id, id),
    FOREIGN KEY (company_id, payment_id) REFERENCES ledger_payment(company_id, id),
    CHECK (amount > 0)
) STRICT;
CREATE INDEX ledger_refund_of_payment ON ledger_refund (company_id, payment_id);
CREATE INDEX ledger_refund_of_store ON ledger_refund (company_id, store_id, id);

-- Stages are appended (PY-08): asked, approved or refused, paid, filed.
CREATE TABLE ledger_refund_stage (
    company_id BLOB NOT NULL REFERENCES platform_company(id),
    refund_id BLOB NOT NULL,
    stage TEXT NOT NULL,
    at INTEGER NOT NULL,
    by_id BLOB NOT NULL,
    note TEXT,
    PRIMARY KEY (company_id, refund_id, stage),
    FOREIGN KEY (company_id, refund_id) REFERENCES ledger_refund(company_id, id)
) STRICT;

-- only sqlite
CREATE TRIGGER ledger_posting_late BEFORE INSERT ON ledger_posting
WHEN EXISTS (SELECT 1 FROM ledger_entry
             WHERE company_id = NEW.company_id AND id = NEW.entry_id)
BEGIN SELECT RAISE(ABORT, 'the entry is closed'); END;
CREATE TRIGGER ledger_entry_balanced BEFORE INSERT ON ledger_entry
WHEN (SELECT count(*) FROM ledger_posting
      WHERE company_id = NEW.company_id AND entry_id = NEW.id) < 2
  OR (SELECT sum(amount) FROM ledger_posting
      WHERE company_id = NEW.company_id AND entry_id = NEW.id) <> 0
BEGIN SELECT RAISE(ABORT, 'the entry does not balance'); END;
CREATE TRIGGER ledger_posting_update BEFORE UPDATE ON ledger_posting
BEGIN SELECT RAISE(ABORT, 'no amount is ever overwritten'); END;
CREATE TRIGGER ledger_posting_delete BEFORE DELETE ON ledger_posting
BEGIN SELECT RAISE(ABORT, 'no amount is ever overwritten'); END;
CREATE TRIGGER ledger_entry_update BEFORE UPDATE ON ledger_entry
BEGIN SELECT RAISE(ABORT, 'no amount is ever overwritten'); END;
CREATE TRIGGER ledger_entry_delete BEFORE DELETE ON ledger_entry
BEGIN SELECT RAISE(ABORT, 'no amount is ever overwritten'); END;
CREATE TRIGGER ledger_charge_update BEFORE UPDATE ON ledger_charge
BEGIN SELECT RAISE(ABORT, 'no amount is ever overwritten'); END;
CREATE TRIGGER ledger_charge_delete BEFORE DELETE ON ledger_charge
BEGIN SELECT RAISE(ABORT, 'no amount is ever overwritten'); END;
CREATE TRIGGER ledger_payment_update BEFORE UPDATE ON ledger_payment
BEGIN SELECT RAISE(ABORT, 'no amount is ever overwritten'); END;
CREATE TRIGGER ledger_payment_delete BEFORE DELETE ON ledger_payment
BEGIN SELECT RAISE(ABORT, 'no amount is ever overwritten'); END;
CREATE TRIGGER ledger_refund_update BEFORE UPDATE ON ledger_refund
BEGIN SELECT RAISE(ABORT, 'no amount is ever overwritten'); END;
CREATE TRIGGER ledger_refund_delete BEFORE DELETE ON ledger_refund
BEGIN SELECT RAISE(ABORT, 'no amount is ever overwritten'); END;
CREATE TRIGGER ledger_refund_stage_update BEFORE UPDATE ON ledger_refund_stage
BEGIN SELECT RAISE(ABORT, 'no amount is ever overwritten'); END;
CREATE TRIGGER ledger_refund_stage_delete BEFORE DELETE ON ledger_refund_stage
BEGIN SELECT RAISE(ABORT, 'no amount is ever overwritten'); END;
-- end

-- only postgres
CREATE FUNCTION ledger_refuse_late() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM ledger_entry
               WHERE company_id = NEW.company_id AND id = NEW.entry_id) THEN
        RAISE EXCEPTION 'the entry is closed';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER ledger_posting_late BEFORE INSERT ON ledger_posting
    FOR EACH ROW EXECUTE FUNCTION ledger_refuse_late();
CREATE FUNCTION ledger_refuse_unbalanced() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (SELECT count(*) < 2 OR sum(amount) <> 0 FROM ledger_posting
        WHERE company_id = NEW.company_id AND entry_id = NEW.id) THEN
        RAISE EXCEPTION 'the entry does not balance';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER ledger_entry_balanced BEFORE INSERT ON ledger_entry
    FOR EACH ROW EXECUTE FUNCTION ledger_refuse_unbalanced();
CREATE FUNCTION ledger_refuse_change() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'no amount is ever overwritten'; END $$;
CREATE TRIGGER ledger_posting_keep BEFORE UPDATE OR DELETE ON ledger_posting
    FOR EACH ROW EXECUTE FUNCTION ledger_refuse_change();
CREATE TRIGGER ledger_entry_keep BEFORE UPDATE OR DELETE ON ledger_entry
    FOR EACH ROW EXECUTE FUNCTION ledger_refuse_change();
CREATE TRIGGER ledger_charge_keep BEFORE UPDATE OR DELETE ON ledger_charge
    FOR EACH ROW EXECUTE FUNCTION ledger_refuse_change();
CREATE TRIGGER ledger_payment_keep BEFORE UPDATE OR DELETE ON ledger_payment
    FOR EACH ROW EXECUTE FUNCTION ledger_refuse_change();
CREATE TRIGGER ledger_refund_keep BEFORE UPDATE OR DELETE ON ledger_refund
    FOR EACH ROW EXECUTE FUNCTION ledger_refuse_change();
CREATE TRIGGER ledger_refund_stage_keep BEFORE UPDATE OR DELETE ON ledger_refund_stage
    FOR EACH ROW EXECUTE FUNCTION ledger_refuse_change();
-- end
