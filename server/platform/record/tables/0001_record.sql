-- What belongs to one order, in all rooms (LC-12): the rooms fill it in their own migrations, as
-- they do platform_personal; the same for every company.
CREATE TABLE platform_record (
    tab TEXT NOT NULL,
    col TEXT NOT NULL,            -- names the order, or the row of `parent` that does
    parent TEXT NOT NULL,         -- '', or "orders_visit.id.order_id"
    name TEXT NOT NULL,           -- words: "rights.held_<name>"
    place INTEGER NOT NULL,       -- where it stands in the record, the order itself first
    row_id TEXT NOT NULL,         -- its id: what the log tells of it, and what its seals are bound to; may be ''
    shows TEXT NOT NULL,          -- as in platform_personal
    also TEXT NOT NULL,           -- a further condition over t and o (platform_record_order), or ''
    PRIMARY KEY (tab, col, parent)
) STRICT, WITHOUT ROWID;

-- The view by which orders are known here: company_id, order_id, customer_id, began_at, ended_at (null
-- while it runs). One row, of the room that keeps them.
CREATE TABLE platform_record_order (
    view TEXT NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- Pictures and strokes beside the rows of a table: names in platform/files, or sealed bytes.
CREATE TABLE platform_record_file (
    tab TEXT NOT NULL,
    col TEXT NOT NULL,
    row_id TEXT NOT NULL,
    sealed TEXT NOT NULL,         -- '': a name in platform/files; else the class it is sealed under here
    type TEXT NOT NULL,           -- an expression over t: its content type
    at TEXT NOT NULL,             -- an expression over t: when it was taken
    PRIMARY KEY (tab, col)
) STRICT, WITHOUT ROWID;

-- How long after its end an order's record has to be there: data, with its source.
CREATE TABLE platform_record_law (
    jurisdiction TEXT NOT NULL,
    valid_from TEXT NOT NULL,
    valid_to TEXT,
    months INTEGER NOT NULL CHECK (months > 0),
    source TEXT NOT NULL,
    PRIMARY KEY (jurisdiction, valid_from)
) STRICT, WITHOUT ROWID;
INSERT INTO platform_record_law (jurisdiction, valid_from, valid_to, months, source) VALUES
    ('CN', '2019-01-01', NULL, 36, 'E-Commerce Law 31, 62');

-- The key a company signs its records with. Its public half is shown to whoever wants to check one.
CREATE TABLE platform_record_key (
    company_id BLOB NOT NULL REFERENCES platform_company (id),
    id BLOB NOT NULL,
    public_key BLOB NOT NULL,
    seed BLOB NOT NULL,           -- sealed
    made_at INTEGER NOT NULL,
    PRIMARY KEY (company_id, id)
) STRICT, WITHOUT ROWID;
