-- Placing an order writes one row here and one in orders_visit. Keys grow with time (UUIDv7), so that
-- inserting touches the ends of few trees; number_tail is spread only within its day.
CREATE TABLE orders_order (
    company_id BLOB NOT NULL,
    id BLOB NOT NULL,
    number TEXT NOT NULL,
    number_day INTEGER NOT NULL, -- local day of the store, days since 1970
    number_tail TEXT NOT NULL,   -- digits of the number backwards: a tail is a prefix of it
    customer_id BLOB NOT NULL,
    address_id BLOB NOT NULL,
    store_id BLOB NOT NULL,
    item_id BLOB NOT NULL,
    options TEXT NOT NULL,
    quantity INTEGER NOT NULL,
    quote_id BLOB NOT NULL,
    price INTEGER NOT NULL CHECK (price >= 0),
    stage TEXT NOT NULL,
    channel TEXT NOT NULL,
    relation TEXT NOT NULL,
    free_until INTEGER NOT NULL,
    fee_percent INTEGER NOT NULL,
    is_special INTEGER NOT NULL,
    placed_at INTEGER NOT NULL,
    placed_by_kind TEXT NOT NULL,
    placed_by BLOB NOT NULL,
    version INTEGER NOT NULL,
    note BLOB,
    PRIMARY KEY (company_id, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX orders_order_number
    ON orders_order (company_id, number_day, number_tail, store_id);
CREATE INDEX orders_order_store ON orders_order (company_id, store_id, stage, id);
CREATE INDEX orders_order_customer ON orders_order (company_id, customer_id, id);
CREATE UNIQUE INDEX orders_order_quote ON orders_order (company_id, quote_id);

CREATE TABLE orders_visit (
    company_id BLOB NOT NULL,
    id BLOB NOT NULL,
    order_id BLOB NOT NULL,
    store_id BLOB NOT NULL,
    customer_id BLOB NOT NULL,
    item_id BLOB NOT NULL,
    sequence INTEGER NOT NULL,
    starts_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL,
    duration_min INTEGER NOT NULL CHECK (duration_min > 0),
    crew_size INTEGER NOT NULL CHECK (crew_size > 0),
    latitude REAL NOT NULL,
    longitude REAL NOT NULL,
    state TEXT NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (company_id, id),
    FOREIGN KEY (company_id, order_id) REFERENCES orders_order (company_id, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX orders_visit_order ON orders_visit (company_id, order_id, sequence);
CREATE INDEX orders_visit_day ON orders_visit (company_id, store_id, starts_at);

-- Steps after "placed", which is the order itself. Only ever appended.
CREATE TABLE orders_stage (
    company_id BLOB NOT NULL,
    order_id BLOB NOT NULL,
    sequence INTEGER NOT NULL,
    stage TEXT NOT NULL,
    at INTEGER NOT NULL,
    actor_kind TEXT NOT NULL,
    actor BLOB NOT NULL,
    PRIMARY KEY (company_id, order_id, sequence),
    FOREIGN KEY (company_id, order_id) REFERENCES orders_order (company_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE orders_change (
    company_id BLOB NOT NULL,
    id BLOB NOT NULL,
    order_id BLOB NOT NULL,
    at INTEGER NOT NULL,
    actor_kind TEXT NOT NULL,
    actor BLOB NOT NULL,
    reason TEXT NOT NULL,
    quote_before BLOB NOT NULL,
    quote_after BLOB NOT NULL,
    price_before INTEGER NOT NULL,
    price_after INTEGER NOT NULL,
    start_before INTEGER NOT NULL,
    start_after INTEGER NOT NULL,
    address_before BLOB NOT NULL,
    address_after BLOB NOT NULL,
    PRIMARY KEY (company_id, order_id, id),
    FOREIGN KEY (company_id, order_id) REFERENCES orders_order (company_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE orders_cancellation (
    company_id BLOB NOT NULL,
    order_id BLOB NOT NULL,
    at INTEGER NOT NULL,
    actor_kind TEXT NOT NULL,
    actor BLOB NOT NULL,
    reason TEXT NOT NULL,
    fee INTEGER NOT NULL CHECK (fee >= 0),
    PRIMARY KEY (company_id, order_id),
    FOREIGN KEY (company_id, order_id) REFERENCES orders_order (company_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE orders_part (
    company_id BLOB NOT NULL,
    order_id BLOB NOT NULL,
    sequence INTEGER NOT NULL,
    label TEXT NOT NULL,
    amount INTEGER NOT NULL CHECK (amount >= 0),
    state TEXT NOT NULL,
    PRIMARY KEY (company_id, order_id, sequence),
    FOREIGN KEY (company_id, order_id) REFERENCES orders_order (company_id, id)
) STRICT, WITHOUT ROWID;
