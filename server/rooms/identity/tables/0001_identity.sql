-- Who we are (places) and who may do what (roles, accounts, sessions).
CREATE TABLE identity_region (
    company_id BLOB NOT NULL REFERENCES platform_company(id),
    id BLOB NOT NULL,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (company_id, id),
    UNIQUE (company_id, code)
) STRICT;

CREATE TABLE identity_store (
    company_id BLOB NOT NULL REFERENCES platform_company(id),
    id BLOB NOT NULL,
    region_id BLOB,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    zone TEXT NOT NULL,       -- IANA
    city TEXT NOT NULL,       -- chooses the city's law (compliance.md)
    district TEXT NOT NULL,
    phone TEXT NOT NULL,      -- the shop's own number, public (LH-03)
    address TEXT NOT NULL,
    latitude REAL NOT NULL,   -- WGS-84
    longitude REAL NOT NULL,
    is_open INTEGER NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (company_id, id),
    UNIQUE (company_id, code),
    FOREIGN KEY (company_id, region_id) REFERENCES identity_region (company_id, id)
) STRICT;

-- A company's own roles, and its own wording of a default one (roles.cpp has the defaults).
CREATE TABLE identity_role (
    company_id BLOB NOT NULL REFERENCES platform_company(id),
    name TEXT NOT NULL,
    title TEXT NOT NULL,
    permissions TEXT NOT NULL, -- JSON list of patterns
    version INTEGER NOT NULL,
    PRIMARY KEY (company_id, name)
) STRICT;

CREATE TABLE identity_account (
    company_id BLOB NOT NULL REFERENCES platform_company(id),
    id BLOB NOT NULL,
    login TEXT NOT NULL,      -- lower case
    name BLOB NOT NULL,       -- sealed
    phone BLOB,               -- sealed
    password TEXT,            -- argon2id; none until the invitation is taken up
    totp_secret BLOB,         -- sealed
    totp_pending BLOB,        -- sealed; becomes the secret with the first right code
    totp_step INTEGER,        -- a code is taken once: the last step accepted
    disabled_at INTEGER,
    disabled_reason TEXT,
    created_at INTEGER NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (company_id, id),
    UNIQUE (company_id, login)
) STRICT;

CREATE TABLE identity_grant (
    company_id BLOB NOT NULL REFERENCES platform_company(id),
    account_id BLOB NOT NULL,
    role TEXT NOT NULL,
    scope TEXT NOT NULL,      -- everywhere | region | store
    scope_id BLOB NOT NULL,   -- 16 zero bytes: everywhere
    PRIMARY KEY (company_id, account_id, role, scope_id),
    FOREIGN KEY (company_id, account_id) REFERENCES identity_account (company_id, id)
) STRICT;

-- Sets the first password: for a new account, a forgotten one, and the first administrator.
CREATE TABLE identity_invitation (
    company_id BLOB NOT NULL REFERENCES platform_company(id),
    account_id BLOB NOT NULL,
    code_hash BLOB NOT NULL,  -- SHA-256
    valid_until INTEGER NOT NULL,
    PRIMARY KEY (company_id, account_id),
    FOREIGN KEY (company_id, account_id) REFERENCES identity_account (company_id, id)
) STRICT;

-- Changes whenever a right may have changed: what a process remembers of rights holds for one version.
CREATE TABLE identity_access (
    company_id BLOB NOT NULL PRIMARY KEY REFERENCES platform_company(id),
    version BLOB NOT NULL     -- a fresh id, so that a rolled-back one never comes again
) STRICT;

CREATE TABLE identity_session (
    company_id BLOB NOT NULL REFERENCES platform_company(id),
    id BLOB NOT NULL,
    token_hash BLOB NOT NULL, -- SHA-256; the token itself is nowhere
    actor_kind TEXT NOT NULL,
    actor_id BLOB NOT NULL,
    is_limited INTEGER NOT NULL, -- 1: may only set up the second factor
    peer TEXT NOT NULL,
    user_agent TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    seen_at INTEGER NOT NULL,
    idle_until INTEGER NOT NULL,
    valid_until INTEGER NOT NULL,
    ended_at INTEGER,
    PRIMARY KEY (company_id, id),
    UNIQUE (company_id, token_hash)
) STRICT;
CREATE INDEX identity_session_actor ON identity_session (company_id, actor_id, ended_at);

CREATE TABLE identity_sign_in_failure (
    company_id BLOB NOT NULL REFERENCES platform_company(id),
    id BLOB NOT NULL,
    login_hash BLOB NOT NULL, -- SHA-256: a password typed into the wrong field is not kept
    peer TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (company_id, id)
) STRICT;
CREATE INDEX identity_sign_in_failure_login ON identity_sign_in_failure (company_id, login_hash, at);
CREATE INDEX identity_sign_in_failure_peer ON identity_sign_in_failure (company_id, peer, at);
