-- The key by which push services know the company (VAPID); browsers' subscriptions are bound to it.
CREATE TABLE notify_push_key (
    company_id BLOB NOT NULL,
    id BLOB NOT NULL,
    private_key BLOB NOT NULL,    -- sealed
    created_at INTEGER NOT NULL,
    PRIMARY KEY (company_id)
) STRICT, WITHOUT ROWID;
