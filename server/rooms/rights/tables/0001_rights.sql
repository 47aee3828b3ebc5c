-- What people ask of us about their own data (LD-10, PR-04): a row each, with its clock beside it.
-- Who asked and what in words is sealed.
CREATE TABLE rights_request (
    company_id BLOB NOT NULL REFERENCES platform_company (id),
    id BLOB NOT NULL,
    number TEXT NOT NULL,
    person TEXT NOT NULL CHECK (person IN ('customer', 'worker')),
    customer_id BLOB,
    worker_id BLOB,
    store_id BLOB,
    kind TEXT NOT NULL,
    state TEXT NOT NULL
        CHECK (state IN ('open', 'working', 'postponed', 'done', 'refused', 'withdrawn')),
    level TEXT NOT NULL,
    channel TEXT NOT NULL,
    asker TEXT NOT NULL,
    details BLOB NOT NULL,        -- sealed JSON: who, how to reach them, their words, what to set right
    proof TEXT,                   -- how we know that it is they; none: not known yet
    proved_by BLOB,
    proved_at INTEGER,
    owner_id BLOB,
    opened_at INTEGER NOT NULL,
    opened_by_kind TEXT NOT NULL,
    opened_by BLOB NOT NULL,
    due_at INTEGER NOT NULL,
    ended_at INTEGER,
    refusal TEXT,                 -- code; the words are in details
    obstacles TEXT NOT NULL,      -- codes of what it waits for, by commas
    copy_until INTEGER,           -- until when the copy may be fetched
    fetched INTEGER NOT NULL,     -- how often it was
    version INTEGER NOT NULL,
    CHECK ((customer_id IS NULL) <> (worker_id IS NULL)),
    CHECK ((state IN ('done', 'refused', 'withdrawn')) = (ended_at IS NOT NULL)),
    PRIMARY KEY (company_id, id)
) STRICT;
CREATE UNIQUE INDEX rights_request_number ON rights_request (company_id, number);
CREATE INDEX rights_request_due ON rights_request (company_id, due_at, id)
    WHERE ended_at IS NULL;
CREATE INDEX rights_request_customer ON rights_request (company_id, customer_id, id)
    WHERE customer_id IS NOT NULL;
CREATE INDEX rights_request_worker ON rights_request (company_id, worker_id, id)
    WHERE worker_id IS NOT NULL;

-- What was done with it; appended.
CREATE TABLE rights_step (
    company_id BLOB NOT NULL,
    request_id BLOB NOT NULL,
    sequence INTEGER NOT NULL,
    kind TEXT NOT NULL,
    at INTEGER NOT NULL,
    actor_kind TEXT NOT NULL,
    actor BLOB NOT NULL,
    note BLOB,                    -- sealed
    PRIMARY KEY (company_id, request_id, sequence),
    FOREIGN KEY (company_id, request_id) REFERENCES rights_request (company_id, id)
) STRICT, WITHOUT ROWID;

-- How long the law wants each class of data kept (compliance.md section 7): data, with its source.
-- The same for every company; a row that ends is followed by the next one.
CREATE TABLE rights_retention (
    class TEXT NOT NULL,
    jurisdiction TEXT NOT NULL,
    valid_from TEXT NOT NULL,
    valid_to TEXT,
    months INTEGER NOT NULL CHECK (months > 0),
    source TEXT NOT NULL,
    PRIMARY KEY (class, jurisdiction, valid_from)
) STRICT, WITHOUT ROWID;
INSERT INTO rights_retention (class, jurisdiction, valid_from, valid_to, months, source) VALUES
    ('order', 'CN', '2019-01-01', NULL, 36, 'E-Commerce Law 31'),
    ('message', 'CN', '2019-01-01', NULL, 36, 'E-Commerce Law 31'),
    ('consent', 'CN', '2021-11-01', NULL, 36, 'PIPL 14, 56'),
    ('lead', 'CN', '2021-11-01', NULL, 24, 'PIPL 19'),
    ('labour', 'CN', '2020-05-01', NULL, 36, 'State Council order 724, 15; Labour Contract Law 50'),
    ('voucher', 'CN', '2016-01-01', NULL, 360, 'MOF order 79, annex 1');

INSERT INTO platform_holding (name, tab, col, row_id, is_once) VALUES
    ('right', 'rights_request', 'customer_id', 'id', 0);

INSERT INTO platform_personal
    (tab, col, person, parent, name, row_id, shows, keep, since, ends) VALUES
    ('rights_request', 'customer_id', 'customer', '', 'right', 'id',
     'number:text kind:code=rights.kind_ state:code=rights.state_ opened_at:when ended_at:when details:note!',
     'consent', 'coalesce(t.ended_at, t.opened_at)', 'stays'),
    ('rights_request', 'worker_id', 'worker', '', 'right', 'id',
     'number:text kind:code=rights.kind_ state:code=rights.state_ opened_at:when ended_at:when details:note!',
     'consent', 'coalesce(t.ended_at, t.opened_at)', 'stays');
