-- Who we serve. What names a person is sealed; phones are found through their blind index.
CREATE TABLE customers_customer (
    company_id BLOB NOT NULL REFERENCES platform_company(id),
    id BLOB NOT NULL,
    name BLOB NOT NULL,
    phone BLOB NOT NULL,
    phone_index BLOB NOT NULL,
    locale TEXT NOT NULL,
    store_id BLOB,               -- the store that cares for them; none yet for who signed in by themselves
    is_special_care INTEGER NOT NULL,
    note BLOB,
    wishes BLOB,                 -- JSON: language, cuisine, gender where allowed
    created_at INTEGER NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (company_id, id)
) STRICT;
CREATE UNIQUE INDEX customers_customer_phone ON customers_customer (company_id, phone_index);

CREATE TABLE customers_address (
    company_id BLOB NOT NULL,
    id BLOB NOT NULL,
    customer_id BLOB NOT NULL,
    label TEXT NOT NULL,
    province TEXT NOT NULL,
    city TEXT NOT NULL,
    district TEXT NOT NULL,
    detail BLOB NOT NULL,        -- street, community, building, door
    latitude REAL NOT NULL,      -- WGS-84, rounded to 3 decimals: enough to plan, not to find the door
    longitude REAL NOT NULL,
    exact BLOB,                  -- JSON: the exact place
    home BLOB,                   -- JSON: what a worker must know before (LH-11)
    is_default INTEGER NOT NULL,
    removed_at INTEGER,
    version INTEGER NOT NULL,
    PRIMARY KEY (company_id, id),
    FOREIGN KEY (company_id, customer_id) REFERENCES customers_customer (company_id, id)
) STRICT;
CREATE INDEX customers_address_customer ON customers_address (company_id, customer_id);

CREATE TABLE customers_leaning (
    company_id BLOB NOT NULL,
    customer_id BLOB NOT NULL,
    worker_id BLOB NOT NULL,
    kind TEXT NOT NULL,          -- favourite | refused
    since INTEGER NOT NULL,
    PRIMARY KEY (company_id, customer_id, worker_id),
    FOREIGN KEY (company_id, customer_id) REFERENCES customers_customer (company_id, id)
) STRICT;

-- A block is a decision of a person, with reason and end, open to appeal (compliance.md section 9).
CREATE TABLE customers_block (
    company_id BLOB NOT NULL,
    id BLOB NOT NULL,
    customer_id BLOB NOT NULL,
    reason BLOB NOT NULL,
    decided_by BLOB NOT NULL,
    since INTEGER NOT NULL,
    until INTEGER NOT NULL,
    lifted_at INTEGER,
    PRIMARY KEY (company_id, id),
    FOREIGN KEY (company_id, customer_id) REFERENCES customers_customer (company_id, id)
) STRICT;
CREATE INDEX customers_block_customer ON customers_block (company_id, customer_id);

-- LD-03: who agreed to what, in which words, when and how; withdrawing is as easy as giving.
CREATE TABLE customers_consent (
    company_id BLOB NOT NULL,
    id BLOB NOT NULL,
    customer_id BLOB NOT NULL,
    purpose TEXT NOT NULL,
    text_version TEXT NOT NULL,
    text_hash TEXT NOT NULL,
    channel TEXT NOT NULL,
    given_by_kind TEXT NOT NULL,
    given_by BLOB NOT NULL,
    given_at INTEGER NOT NULL,
    withdrawn_at INTEGER,
    PRIMARY KEY (company_id, id),
    FOREIGN KEY (company_id, customer_id) REFERENCES customers_customer (company_id, id)
) STRICT;
CREATE INDEX customers_consent_customer ON customers_consent (company_id, customer_id, purpose);
