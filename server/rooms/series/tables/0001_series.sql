-- BK-08. A standing booking of one customer. What was agreed lies in its terms, appended and never
-- changed; each of its days is an order of its own.
CREATE TABLE series_series (
    company_id BLOB NOT NULL,
    id BLOB NOT NULL,
    customer_id BLOB NOT NULL,
    store_id BLOB NOT NULL,
    item_id BLOB NOT NULL,
    channel TEXT NOT NULL,
    ends_on TEXT,                 -- the last day, once it was ended
    inquiry_id BLOB,              -- in intake: where the office calls back about it
    callback_id BLOB,
    made_at INTEGER NOT NULL,
    made_by_kind TEXT NOT NULL,
    made_by BLOB NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (company_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX series_series_customer ON series_series (company_id, customer_id, id);
CREATE INDEX series_series_store ON series_series (company_id, store_id, id);

CREATE TABLE series_terms (
    company_id BLOB NOT NULL,
    series_id BLOB NOT NULL,
    number INTEGER NOT NULL,
    from_day TEXT NOT NULL,       -- holds from here on, in place of what an earlier number said
    pattern TEXT NOT NULL,
    address_id BLOB NOT NULL,
    quote_id BLOB NOT NULL,       -- what the customer agreed to: item, options, price book
    start_min INTEGER NOT NULL,   -- after local midnight
    until_day TEXT,
    visits INTEGER,
    holidays TEXT NOT NULL,
    worker_id BLOB,
    tolerance_percent INTEGER NOT NULL,
    agreed_at INTEGER NOT NULL,
    agreed_by_kind TEXT NOT NULL,
    agreed_by BLOB NOT NULL,
    PRIMARY KEY (company_id, series_id, number),
    FOREIGN KEY (company_id, series_id) REFERENCES series_series (company_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE series_pause (
    company_id BLOB NOT NULL,
    series_id BLOB NOT NULL,
    number INTEGER NOT NULL,
    from_day TEXT NOT NULL,
    until_day TEXT NOT NULL,      -- its last day; earlier once it was lifted
    PRIMARY KEY (company_id, series_id, number),
    FOREIGN KEY (company_id, series_id) REFERENCES series_series (company_id, id)
) STRICT, WITHOUT ROWID;

-- One day of a series. The key keeps a day from being placed twice, whatever runs twice.
CREATE TABLE series_occurrence (
    company_id BLOB NOT NULL,
    series_id BLOB NOT NULL,
    planned TEXT NOT NULL,        -- as the pattern has it
    day TEXT NOT NULL,            -- after holidays and the customer's own wish
    starts_at INTEGER NOT NULL,
    state TEXT NOT NULL,
    order_id BLOB,
    why TEXT,
    code TEXT,                    -- what was refused, a key of words
    agreed INTEGER,               -- fen: by the prices agreed to
    asked INTEGER,                -- fen: by today's
    own_address BLOB,             -- "only this one" is otherwise
    own_quote BLOB,
    PRIMARY KEY (company_id, series_id, planned),
    FOREIGN KEY (company_id, series_id) REFERENCES series_series (company_id, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX series_occurrence_day ON series_occurrence (company_id, series_id, day)
    WHERE state IN ('ahead', 'placed', 'unsettled');
CREATE UNIQUE INDEX series_occurrence_order ON series_occurrence (company_id, order_id)
    WHERE order_id IS NOT NULL;
CREATE INDEX series_occurrence_unsettled ON series_occurrence (company_id, starts_at)
    WHERE state = 'unsettled';
