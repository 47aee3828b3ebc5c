-- What WeChat has called about already: it calls again where our answer is late, and nothing may
-- happen twice.
CREATE TABLE notify_heard (
    company_id BLOB NOT NULL,
    mark BLOB NOT NULL,           -- SHA-256 of what makes the call one of its kind
    at INTEGER NOT NULL,
    PRIMARY KEY (company_id, mark)
) STRICT, WITHOUT ROWID;
CREATE INDEX notify_heard_at ON notify_heard (company_id, at);
