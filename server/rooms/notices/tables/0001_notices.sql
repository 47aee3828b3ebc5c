-- LH-03: what the public may see of the company: its licences.
CREATE TABLE notices_licence (
    company_id BLOB NOT NULL REFERENCES platform_company(id),
    id BLOB NOT NULL,
    store_id BLOB,               -- of one store; none: the company's
    kind TEXT NOT NULL,
    number TEXT NOT NULL,
    holder TEXT NOT NULL,        -- the name on it
    issuer TEXT NOT NULL,
    valid_to TEXT,               -- last day; none: no end
    added_at INTEGER NOT NULL,
    added_by BLOB NOT NULL,
    removed_at INTEGER,
    PRIMARY KEY (company_id, id)
) STRICT;
CREATE INDEX notices_licence_shown ON notices_licence (company_id, removed_at);

-- LC-14, LP-18: that the online business stops, or a store closes or moves, with its day. A notice
-- is published once and never changed; a wrong one is withdrawn and said anew.
CREATE TABLE notices_notice (
    company_id BLOB NOT NULL REFERENCES platform_company(id),
    id BLOB NOT NULL,
    store_id BLOB,
    kind TEXT NOT NULL,          -- stop_online | close_store | move_store
    effective_on TEXT NOT NULL,
    words TEXT NOT NULL,
    new_address TEXT,
    source TEXT NOT NULL,        -- the rule and its days
    exception TEXT,              -- why it comes later than the rule asks
    published_at INTEGER NOT NULL,
    published_by BLOB NOT NULL,
    withdrawn_at INTEGER,
    withdrawn_by BLOB,
    PRIMARY KEY (company_id, id)
) STRICT;
CREATE INDEX notices_notice_shown ON notices_notice (company_id, withdrawn_at, effective_on);
