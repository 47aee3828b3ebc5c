-- One row an answered request, written in the transaction of its effect: a crash leaves both or none.
-- The answer is sealed, since it may hold personal data.
CREATE TABLE platform_idempotency (
    company_id BLOB NOT NULL REFERENCES platform_company(id),
    scope BLOB NOT NULL,        -- SHA-256 of caller, method, path and key
    fingerprint BLOB NOT NULL,  -- SHA-256 of the body
    status INTEGER NOT NULL,
    answer BLOB NOT NULL,
    is_kept INTEGER NOT NULL,   -- 1: lives as long as the order (payments, refunds)
    created_at INTEGER NOT NULL,
    PRIMARY KEY (company_id, scope)
) STRICT;
CREATE INDEX platform_idempotency_created ON platform_idempotency (created_at);
