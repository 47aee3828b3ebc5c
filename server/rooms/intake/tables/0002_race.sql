-- An urgent wish, or one that nobody nearby can serve, offered to several stores at once: the first
-- to take it has it (ST-04).
CREATE TABLE intake_race (
    company_id BLOB NOT NULL,
    id BLOB NOT NULL,
    inquiry_id BLOB NOT NULL,
    reason TEXT NOT NULL,
    state TEXT NOT NULL,
    level TEXT NOT NULL,
    origin_store BLOB,        -- which store hands it on; none: the call centre's own
    opened_at INTEGER NOT NULL,
    opened_by BLOB NOT NULL,
    ended_at INTEGER,
    winner BLOB,
    ended_by BLOB,
    PRIMARY KEY (company_id, id),
    FOREIGN KEY (company_id, inquiry_id) REFERENCES intake_inquiry (company_id, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX intake_race_one ON intake_race (company_id, inquiry_id) WHERE state = 'open';
CREATE INDEX intake_race_inquiry ON intake_race (company_id, inquiry_id, id);
CREATE INDEX intake_race_ended ON intake_race (company_id, ended_at) WHERE winner IS NOT NULL;

CREATE TABLE intake_race_offer (
    company_id BLOB NOT NULL,
    race_id BLOB NOT NULL,
    store_id BLOB NOT NULL,
    passed_at INTEGER,
    why_not TEXT,
    PRIMARY KEY (company_id, race_id, store_id),
    FOREIGN KEY (company_id, race_id) REFERENCES intake_race (company_id, id)
) STRICT, WITHOUT ROWID;

-- Whose the turnover of a handed-on order is (ST-04, BE-14); sums to the order's price.
CREATE TABLE intake_credit (
    company_id BLOB NOT NULL,
    order_id BLOB NOT NULL,
    store_id BLOB NOT NULL,
    part TEXT NOT NULL,       -- brought, served
    race_id BLOB NOT NULL,
    amount INTEGER NOT NULL,  -- fen
    at INTEGER NOT NULL,
    PRIMARY KEY (company_id, order_id, part)
) STRICT, WITHOUT ROWID;
CREATE INDEX intake_credit_at ON intake_credit (company_id, at);

-- For the performance of stores (ST-05).
CREATE INDEX intake_routing_offered ON intake_routing (company_id, offered_at);
CREATE INDEX intake_contact_at ON intake_contact (company_id, at);

-- Second-level callbacks: the call centre asks the one who ordered whether the store kept its word
-- (ST-03). `postponed` counts how often somebody else answered.
ALTER TABLE intake_callback ADD COLUMN level TEXT NOT NULL DEFAULT 'first';
ALTER TABLE intake_callback ADD COLUMN postponed INTEGER NOT NULL DEFAULT 0;
