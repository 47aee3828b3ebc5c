-- What was really sold and for how much (LC-02): a row an order, again where it was changed. One
-- wish at one place lies together in the order of time, so that the lowest of a week is a short walk.
CREATE TABLE deals_deal (
    company_id BLOB NOT NULL REFERENCES platform_company (id),
    store_id BLOB NOT NULL,
    item_id BLOB NOT NULL,
    wish TEXT NOT NULL,       -- quantity and options, pricing::wish_key
    at INTEGER NOT NULL,
    quote_id BLOB NOT NULL,
    order_id BLOB NOT NULL,
    service INTEGER NOT NULL, -- fen, without what day, hour and distance add
    is_off INTEGER NOT NULL,  -- called off: still lowers, never raises
    PRIMARY KEY (company_id, store_id, item_id, wish, at, quote_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX deals_deal_order ON deals_deal (company_id, order_id);

-- What staff gave away on an offer, and why (LC-03). A row ends once.
CREATE TABLE deals_discount (
    company_id BLOB NOT NULL REFERENCES platform_company (id),
    id BLOB NOT NULL,
    quote_id BLOB NOT NULL,
    store_id BLOB NOT NULL,
    amount INTEGER NOT NULL CHECK (amount > 0),
    reason TEXT NOT NULL,
    words TEXT NOT NULL,
    state TEXT NOT NULL,
    asked_at INTEGER NOT NULL,
    asked_by BLOB NOT NULL,
    given_quote BLOB,
    ended_at INTEGER,
    PRIMARY KEY (company_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX deals_discount_quote ON deals_discount (company_id, quote_id, id);
CREATE INDEX deals_discount_at ON deals_discount (company_id, asked_at, id);
