-- What the rooms hold of a person (LD-10, LD-11): which tables name one, what of a row is theirs to
-- see, how long the law wants it kept and what becomes of it then. The rooms fill it in their own
-- migrations; the same for every company.
CREATE TABLE platform_personal (
    tab TEXT NOT NULL,
    col TEXT NOT NULL,            -- names the person, or the row of `parent` that does
    person TEXT NOT NULL CHECK (person IN ('customer', 'worker')),
    parent TEXT NOT NULL,         -- '', or "chat_chat.id.customer_id"
    name TEXT NOT NULL,           -- words: "rights.held_<name>"
    row_id TEXT NOT NULL,         -- which the seals are bound to; '' where nothing is sealed
    shows TEXT NOT NULL,          -- "number:text amount:yuan words:note?", see personal.h
    keep TEXT NOT NULL,           -- class of retention; 'none': nothing demands keeping
    since TEXT NOT NULL,          -- an expression over t: from when the retention counts
    ends TEXT NOT NULL CHECK (ends IN ('rows', 'fields', 'stays')),
    PRIMARY KEY (tab, col, person)
) STRICT, WITHOUT ROWID;

-- Sealed fields of a person whose data is frozen, moved here out of everybody's reach: as they were,
-- so that they open only under their own name, and go back where they came from (LD-11).
CREATE TABLE platform_frozen (
    company_id BLOB NOT NULL REFERENCES platform_company (id),
    person BLOB NOT NULL,
    tab TEXT NOT NULL,
    col TEXT NOT NULL,
    row_id BLOB NOT NULL,
    sealed BLOB NOT NULL,
    since INTEGER NOT NULL,
    PRIMARY KEY (company_id, tab, col, row_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX platform_frozen_person ON platform_frozen (company_id, person);

-- Whose data is frozen (LD-10 restrict, LD-11): kept, and used for nothing. A row is appended and
-- ends once.
CREATE TABLE platform_restriction (
    company_id BLOB NOT NULL REFERENCES platform_company (id),
    id BLOB NOT NULL,
    person BLOB NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('restricted', 'closed')),
    since INTEGER NOT NULL,
    until INTEGER,                -- when the last of it is erased; none: until the person says so
    lifted_at INTEGER,
    PRIMARY KEY (company_id, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX platform_restriction_one ON platform_restriction (company_id, person)
    WHERE lifted_at IS NULL;
INSERT INTO platform_personal
    (tab, col, person, parent, name, row_id, shows, keep, since, ends) VALUES
    ('platform_restriction', 'person', 'customer', '', 'restriction', 'id',
     'kind:code=rights.frozen_ since:when until:when lifted_at:when', 'consent', 't.since', 'stays');
