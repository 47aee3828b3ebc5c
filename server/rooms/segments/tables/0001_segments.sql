-- Where a customer stands (CR-02): worked out from orders, ratings and complaints, and when to look
-- again. Nothing here is told by anybody; it can be thrown away and worked out anew.
CREATE TABLE segments_customer (
    company_id BLOB NOT NULL REFERENCES platform_company(id),
    customer_id BLOB NOT NULL,
    store_id BLOB,
    value TEXT NOT NULL,
    recency TEXT NOT NULL,
    need TEXT NOT NULL,
    loyalty TEXT NOT NULL,
    risk TEXT NOT NULL,
    score INTEGER NOT NULL,       -- points behind the risk
    standing TEXT NOT NULL,       -- JSON: the figures and reasons
    counted_at INTEGER,           -- none: something happened and nobody has counted yet
    look_at INTEGER NOT NULL,     -- when time alone may change it
    plan_id BLOB,                 -- the care plan that the risk began
    planned_at INTEGER,
    PRIMARY KEY (company_id, customer_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX segments_look ON segments_customer (company_id, look_at);
CREATE INDEX segments_store ON segments_customer (company_id, store_id, score, customer_id);
CREATE INDEX segments_all ON segments_customer (company_id, score, customer_id);
