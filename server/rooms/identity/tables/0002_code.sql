-- One-time codes (LS-01). Rows live 24 h for counting; the code's hash goes after 10 minutes.
CREATE TABLE identity_code (
    company_id BLOB NOT NULL REFERENCES platform_company(id),
    id BLOB NOT NULL,
    phone_index BLOB NOT NULL, -- blind
    purpose TEXT NOT NULL,     -- "customers.sign_in"
    subject BLOB NOT NULL,     -- what it confirms; 16 zero bytes: nothing of its own
    ticket_hash BLOB NOT NULL, -- SHA-256 of what the asking session holds
    code_hash BLOB,            -- HMAC with the company's index key
    peer TEXT NOT NULL,
    device_hash BLOB NOT NULL, -- SHA-256 of address and program
    wrong_tries INTEGER NOT NULL,
    issued_at INTEGER NOT NULL,
    valid_until INTEGER NOT NULL,
    ended_at INTEGER,          -- used, replaced, or tried too often
    PRIMARY KEY (company_id, id)
) STRICT;
CREATE INDEX identity_code_phone ON identity_code (company_id, phone_index, issued_at);
CREATE INDEX identity_code_peer ON identity_code (company_id, peer, issued_at);
CREATE INDEX identity_code_device ON identity_code (company_id, device_hash, issued_at);
CREATE INDEX identity_code_issued ON identity_code (company_id, issued_at);

-- Codes on their way out: whoever delivers messages takes them from here. An event would carry the secret.
CREATE TABLE identity_code_message (
    company_id BLOB NOT NULL REFERENCES platform_company(id),
    id BLOB NOT NULL,          -- of the code
    phone BLOB NOT NULL,       -- sealed
    code BLOB NOT NULL,        -- sealed
    purpose TEXT NOT NULL,
    locale TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    valid_until INTEGER NOT NULL,
    PRIMARY KEY (company_id, id)
) STRICT;

-- From which amount a thing needs a second person, and who that is; the highest rung reached counts.
CREATE TABLE identity_approval_rule (
    company_id BLOB NOT NULL REFERENCES platform_company(id),
    kind TEXT NOT NULL,        -- "ledger.refund"
    store_id BLOB NOT NULL,    -- 16 zero bytes: every store without rules of its own
    above INTEGER NOT NULL,    -- fen; an amount of exactly this needs none
    permission TEXT NOT NULL,  -- what the deciding person must hold
    PRIMARY KEY (company_id, kind, store_id, above)
) STRICT;

CREATE TABLE identity_approval (
    company_id BLOB NOT NULL REFERENCES platform_company(id),
    id BLOB NOT NULL,
    kind TEXT NOT NULL,
    subject BLOB NOT NULL,
    amount INTEGER NOT NULL,   -- fen
    store_id BLOB,
    permission TEXT NOT NULL,
    reason TEXT NOT NULL,
    state TEXT NOT NULL,       -- waiting | approved | refused | withdrawn
    asked_by BLOB NOT NULL,
    asked_at INTEGER NOT NULL,
    decided_by BLOB,
    decided_at INTEGER,
    decision_note TEXT,
    version INTEGER NOT NULL,
    PRIMARY KEY (company_id, id)
) STRICT;
CREATE INDEX identity_approval_state ON identity_approval (company_id, state, asked_at);
CREATE INDEX identity_approval_subject ON identity_approval (company_id, subject);
