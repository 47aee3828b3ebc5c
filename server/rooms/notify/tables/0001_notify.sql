-- The outbox: a message is written in the transaction of its cause, then claimed, sent and marked (SY-03).
CREATE TABLE notify_message (
    company_id BLOB NOT NULL,
    id BLOB NOT NULL,             -- also the idempotency key at the provider
    channel TEXT NOT NULL,
    recipient_kind TEXT NOT NULL,
    recipient BLOB NOT NULL,      -- customer, worker or account
    address BLOB,                 -- sealed: phone or e-mail; none in-app
    template TEXT NOT NULL,       -- words key: notify.<template>_text, …_subject
    locale TEXT NOT NULL,
    slots BLOB NOT NULL,          -- sealed JSON
    is_secret INTEGER NOT NULL,   -- a code: shown nowhere but in demonstration mode, wiped when over
    about BLOB NOT NULL,          -- order, visit …
    dedupe TEXT NOT NULL,         -- one message for one cause
    state TEXT NOT NULL,
    tries INTEGER NOT NULL,
    next_at INTEGER NOT NULL,     -- when it is due to be sent, or a claim runs out
    valid_until INTEGER,          -- not worth sending later
    created_at INTEGER NOT NULL,
    sent_at INTEGER,
    delivered_at INTEGER,
    read_at INTEGER,
    provider_ref TEXT,
    error TEXT,
    PRIMARY KEY (company_id, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX notify_message_dedupe ON notify_message (company_id, dedupe);
CREATE INDEX notify_message_due ON notify_message (company_id, next_at)
    WHERE state IN ('queued', 'sending');
CREATE INDEX notify_message_recipient ON notify_message (company_id, recipient, id);
CREATE INDEX notify_message_about ON notify_message (company_id, about, id);
CREATE INDEX notify_message_provider ON notify_message (company_id, provider_ref)
    WHERE provider_ref IS NOT NULL;

-- By the customer of the order only, once for each visit (QA-04).
CREATE TABLE notify_rating (
    company_id BLOB NOT NULL,
    id BLOB NOT NULL,
    visit_id BLOB NOT NULL,
    order_id BLOB NOT NULL,
    customer_id BLOB NOT NULL,
    store_id BLOB NOT NULL,
    reliability INTEGER NOT NULL,
    responsiveness INTEGER NOT NULL,
    assurance INTEGER NOT NULL,
    empathy INTEGER NOT NULL,
    tangibles INTEGER NOT NULL,
    words BLOB,                   -- sealed
    session_id BLOB NOT NULL,     -- proof: the signed-in session
    device_hash BLOB NOT NULL,    -- proof: SHA-256 of company, address and program
    is_suspicious INTEGER NOT NULL,
    rated_at INTEGER NOT NULL,
    reply BLOB,                   -- sealed
    replied_at INTEGER,
    replied_by BLOB,
    PRIMARY KEY (company_id, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX notify_rating_visit ON notify_rating (company_id, visit_id);
CREATE INDEX notify_rating_device ON notify_rating (company_id, device_hash, rated_at);
CREATE INDEX notify_rating_store ON notify_rating (company_id, store_id, id);

-- Calls to be made: the follow-up after service (FU-01), the day-before reconfirmation (BK-09).
CREATE TABLE notify_follow_up (
    company_id BLOB NOT NULL,
    id BLOB NOT NULL,
    kind TEXT NOT NULL,
    order_id BLOB NOT NULL,
    visit_id BLOB NOT NULL,
    customer_id BLOB NOT NULL,
    store_id BLOB NOT NULL,
    state TEXT NOT NULL,
    level TEXT NOT NULL,
    opens_at INTEGER NOT NULL,
    due_at INTEGER NOT NULL,
    tries INTEGER NOT NULL,
    result TEXT,
    answers TEXT,                 -- JSON: question → one-key answer
    note BLOB,                    -- sealed
    done_at INTEGER,
    done_by BLOB,
    version INTEGER NOT NULL,
    PRIMARY KEY (company_id, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX notify_follow_up_one ON notify_follow_up (company_id, kind, visit_id);
CREATE INDEX notify_follow_up_queue ON notify_follow_up (company_id, store_id, due_at)
    WHERE state = 'open';
