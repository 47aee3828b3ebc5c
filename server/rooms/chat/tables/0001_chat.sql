-- A talk between a customer and the office inside the site. What was said is sealed.
CREATE TABLE chat_chat (
    company_id BLOB NOT NULL,
    id BLOB NOT NULL,
    customer_id BLOB NOT NULL,
    store_id BLOB,                -- the customer's; none: anybody's
    order_id BLOB,                -- what it is about, or
    inquiry_id BLOB,              -- the inquiry it became (BK-01)
    state TEXT NOT NULL,
    level TEXT NOT NULL,
    owner_id BLOB,
    opened_at INTEGER NOT NULL,
    last_at INTEGER NOT NULL,
    lines INTEGER NOT NULL,       -- number of the last one
    awaiting_since INTEGER,       -- the first line that nobody has answered
    promised_by INTEGER,
    first_answer_at INTEGER,
    unread_office INTEGER NOT NULL,
    unread_customer INTEGER NOT NULL,
    breaches INTEGER NOT NULL,
    closed_at INTEGER,
    erase_after INTEGER,          -- closed: how long its lines are kept (compliance.md section 7)
    erased_at INTEGER,            -- they are gone
    version INTEGER NOT NULL,
    PRIMARY KEY (company_id, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX chat_chat_open ON chat_chat (company_id, customer_id) WHERE state = 'open';
CREATE INDEX chat_chat_customer ON chat_chat (company_id, customer_id, id);
CREATE INDEX chat_chat_queue ON chat_chat (company_id, last_at) WHERE state = 'open';
CREATE INDEX chat_chat_old ON chat_chat (company_id, erase_after) WHERE erased_at IS NULL;

CREATE TABLE chat_line (
    company_id BLOB NOT NULL,
    chat_id BLOB NOT NULL,
    sequence INTEGER NOT NULL,
    id BLOB NOT NULL,
    kind TEXT NOT NULL,
    at INTEGER NOT NULL,
    author_kind TEXT NOT NULL,
    author BLOB NOT NULL,
    key TEXT NOT NULL,            -- made on the device: the same twice is one
    words BLOB,                   -- sealed
    content_type TEXT,            -- of a picture
    blob BLOB,                    -- its name in platform/files/blobs
    PRIMARY KEY (company_id, chat_id, sequence),
    FOREIGN KEY (company_id, chat_id) REFERENCES chat_chat (company_id, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX chat_line_key ON chat_line (company_id, author, key);
