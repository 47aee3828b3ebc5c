-- LX-04: deposits by kind, as they were asked for and agreed to. The money lies in ledger.
CREATE TABLE deposits_deposit (
    company_id BLOB NOT NULL REFERENCES platform_company (id),
    id BLOB NOT NULL,
    order_id BLOB NOT NULL,
    customer_id BLOB NOT NULL,
    store_id BLOB NOT NULL,
    kind TEXT NOT NULL,            -- earnest | advance | security
    amount INTEGER NOT NULL CHECK (amount > 0),
    earnest INTEGER NOT NULL,      -- part of it that is earnest money
    conditions TEXT NOT NULL,      -- of return: security money
    shown TEXT NOT NULL,           -- the sentence that was agreed to
    source TEXT NOT NULL,          -- the law
    percent INTEGER NOT NULL,
    times_back INTEGER NOT NULL,
    state TEXT NOT NULL,
    asked_at INTEGER NOT NULL,
    asked_by BLOB NOT NULL,
    word TEXT,                     -- site | in_person | phone
    answered_at INTEGER,
    answered_by BLOB,
    payment_id BLOB,
    refund_id BLOB,
    kept INTEGER NOT NULL,
    kept_why TEXT NOT NULL,
    ended_at INTEGER,
    PRIMARY KEY (company_id, id),
    FOREIGN KEY (company_id, order_id) REFERENCES orders_order (company_id, id),
    FOREIGN KEY (company_id, payment_id) REFERENCES ledger_payment (company_id, id),
    CHECK (earnest >= 0 AND earnest <= amount AND kept >= 0 AND kept <= amount)
) STRICT;
CREATE INDEX deposits_deposit_of_order ON deposits_deposit (company_id, order_id, asked_at);
CREATE INDEX deposits_deposit_of_refund ON deposits_deposit (company_id, refund_id)
    WHERE refund_id IS NOT NULL;

-- What is held of a person here (LD-10, LD-11), see platform/personal.
INSERT INTO platform_personal (tab, col, person, parent, name, row_id, shows, keep, since, ends) VALUES
    ('deposits_deposit', 'customer_id', 'customer', '', 'deposit', 'id',
     'kind:code=deposits.kind_ amount:yuan conditions:text state:code=deposits.state_ asked_at:when ended_at:when',
     'voucher', 'coalesce(t.ended_at, t.asked_at)', 'stays');

INSERT INTO platform_holding (name, tab, col, row_id, is_once) VALUES
    ('deposit', 'deposits_deposit', 'customer_id', 'id', 0);
