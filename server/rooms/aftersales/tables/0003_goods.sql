-- Goods that were sold (AS-03). The bill is ledger's, under the same id. What people said is sealed.
CREATE TABLE aftersales_goods (
    company_id BLOB NOT NULL,
    id BLOB NOT NULL,
    number TEXT NOT NULL,
    customer_id BLOB NOT NULL,
    store_id BLOB NOT NULL,
    kind TEXT NOT NULL,
    sale TEXT NOT NULL,
    label TEXT NOT NULL,
    pieces INTEGER NOT NULL CHECK (pieces > 0),
    price INTEGER NOT NULL CHECK (price > 0),
    state TEXT NOT NULL,
    policy INTEGER NOT NULL,
    ending BLOB,                  -- sealed JSON
    decision TEXT,                -- JSON: bound when the return was signed
    refunds TEXT NOT NULL,        -- JSON list of ids
    exchanges INTEGER NOT NULL,
    sold_at INTEGER NOT NULL,
    delivered_at INTEGER,
    ended_at INTEGER,
    version INTEGER NOT NULL,
    PRIMARY KEY (company_id, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX aftersales_goods_number ON aftersales_goods (company_id, number);
CREATE INDEX aftersales_goods_customer ON aftersales_goods (company_id, customer_id, id);
CREATE INDEX aftersales_goods_store ON aftersales_goods (company_id, store_id, id);
CREATE INDEX aftersales_goods_ended ON aftersales_goods (company_id, ended_at)
    WHERE ended_at IS NOT NULL;
