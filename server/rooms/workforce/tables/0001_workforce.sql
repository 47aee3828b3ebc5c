-- Who does the work: file, papers, hours. What names a person is sealed.
CREATE TABLE workforce_worker (
    company_id BLOB NOT NULL REFERENCES platform_company(id),
    id BLOB NOT NULL,
    number TEXT NOT NULL,
    name BLOB NOT NULL,
    phone BLOB NOT NULL,
    phone_index BLOB NOT NULL,
    id_number BLOB,
    id_number_index BLOB,
    born_on TEXT,
    gender TEXT NOT NULL,
    store_id BLOB NOT NULL,
    state TEXT NOT NULL,
    grade TEXT NOT NULL,
    relation TEXT NOT NULL,
    traits TEXT NOT NULL,        -- JSON: title, languages, cuisines, about
    travel TEXT NOT NULL,
    latitude REAL NOT NULL,      -- home, WGS-84, rounded to 3 decimals
    longitude REAL NOT NULL,
    reach_m INTEGER NOT NULL,
    is_leader INTEGER NOT NULL,
    hired_on TEXT,
    created_at INTEGER NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (company_id, id)
) STRICT;
CREATE UNIQUE INDEX workforce_worker_number ON workforce_worker (company_id, number);
CREATE UNIQUE INDEX workforce_worker_phone ON workforce_worker (company_id, phone_index);
CREATE UNIQUE INDEX workforce_worker_id_number ON workforce_worker (company_id, id_number_index);
CREATE INDEX workforce_worker_store ON workforce_worker (company_id, store_id, state);

CREATE TABLE workforce_skill (
    company_id BLOB NOT NULL,
    worker_id BLOB NOT NULL,
    code TEXT NOT NULL,
    level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 5),
    PRIMARY KEY (company_id, worker_id, code),
    FOREIGN KEY (company_id, worker_id) REFERENCES workforce_worker (company_id, id)
) STRICT;

-- Papers are added, never changed: the newest of a kind counts. No originals are kept (LH-06).
CREATE TABLE workforce_paper (
    company_id BLOB NOT NULL,
    id BLOB NOT NULL,
    worker_id BLOB NOT NULL,
    kind TEXT NOT NULL,
    health TEXT,                 -- grade of a health check
    training TEXT,               -- code of a training
    number BLOB,
    issuer TEXT NOT NULL,
    issued_on TEXT NOT NULL,
    valid_to TEXT,               -- last day; none: no end
    result TEXT NOT NULL,        -- passed | failed; of a background check nothing else is kept (LH-16)
    seen_by BLOB NOT NULL,
    seen_at INTEGER NOT NULL,
    PRIMARY KEY (company_id, id),
    FOREIGN KEY (company_id, worker_id) REFERENCES workforce_worker (company_id, id)
) STRICT;
CREATE INDEX workforce_paper_worker ON workforce_paper (company_id, worker_id, kind);

CREATE TABLE workforce_reminder (
    company_id BLOB NOT NULL,
    paper_id BLOB NOT NULL,
    days INTEGER NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (company_id, paper_id, days)
) STRICT;

CREATE TABLE workforce_week (
    company_id BLOB NOT NULL,
    worker_id BLOB NOT NULL,
    weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
    from_min INTEGER NOT NULL,
    to_min INTEGER NOT NULL,
    PRIMARY KEY (company_id, worker_id, weekday, from_min),
    CHECK (from_min >= 0 AND from_min < to_min AND to_min <= 2880)
) STRICT;

-- A day that differs from the week: hours, or (from_min = to_min) none.
CREATE TABLE workforce_day (
    company_id BLOB NOT NULL,
    worker_id BLOB NOT NULL,
    day TEXT NOT NULL,
    from_min INTEGER NOT NULL,
    to_min INTEGER NOT NULL,
    PRIMARY KEY (company_id, worker_id, day, from_min)
) STRICT;

CREATE TABLE workforce_leave (
    company_id BLOB NOT NULL,
    id BLOB NOT NULL,
    worker_id BLOB NOT NULL,
    kind TEXT NOT NULL,
    from_at INTEGER NOT NULL,
    to_at INTEGER NOT NULL,
    state TEXT NOT NULL,
    asked_at INTEGER NOT NULL,
    decided_by BLOB,
    decided_at INTEGER,
    PRIMARY KEY (company_id, id),
    CHECK (from_at < to_at)
) STRICT;
CREATE INDEX workforce_leave_worker ON workforce_leave (company_id, worker_id, from_at);

-- The badge at the door (BE-04): who knows the token sees whether the worker may come in.
CREATE TABLE workforce_badge (
    company_id BLOB NOT NULL,
    worker_id BLOB NOT NULL,
    token TEXT NOT NULL,
    issued_at INTEGER NOT NULL,
    PRIMARY KEY (company_id, worker_id)
) STRICT;
CREATE UNIQUE INDEX workforce_badge_token ON workforce_badge (company_id, token);
