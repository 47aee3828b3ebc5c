-- LD-20: who tried to get in and did not. Who did is a session, kept as long. What was typed as a
-- login is a hash: it may have been a password in the wrong field.
CREATE TABLE identity_refused_access (
    company_id BLOB NOT NULL REFERENCES platform_company(id),
    id BLOB NOT NULL,
    at INTEGER NOT NULL,
    what TEXT NOT NULL,       -- "password", or the purpose of a one-time code
    login_hash BLOB,          -- password: SHA-256
    account_id BLOB,          -- password: whose login it is, where it is anybody's
    peer TEXT NOT NULL,
    PRIMARY KEY (company_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX identity_refused_access_at ON identity_refused_access (company_id, at);
CREATE INDEX identity_session_started ON identity_session (company_id, started_at, id);
