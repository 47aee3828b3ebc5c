-- Somebody called for help, or stayed silent when they should have answered (VS-09, BE-12).
CREATE TABLE safety_incident (
    company_id BLOB NOT NULL,
    id BLOB NOT NULL,
    number TEXT NOT NULL,
    kind TEXT NOT NULL,
    source TEXT NOT NULL,
    state TEXT NOT NULL,
    level TEXT NOT NULL,
    is_silent INTEGER NOT NULL,
    is_drill INTEGER NOT NULL,
    is_late INTEGER NOT NULL,     -- nobody had taken it in time
    is_duress INTEGER NOT NULL,   -- "I am safe" came with a wrong word
    store_id BLOB NOT NULL,
    visit_id BLOB,
    order_id BLOB,
    customer_id BLOB,
    worker_id BLOB,
    raised_by_kind TEXT NOT NULL,
    raised_by BLOB NOT NULL,
    tap_key TEXT NOT NULL,        -- made on the device: the same twice is one
    raised_at INTEGER NOT NULL,   -- when it was tapped
    heard_at INTEGER NOT NULL,    -- when we learnt of it; the promise counts from here
    owner_id BLOB,
    acknowledged_at INTEGER,
    said_safe_at INTEGER,
    closed_at INTEGER,
    outcome TEXT,
    checklist TEXT,               -- JSON: the company's own plan as it was; none: the built-in one
    version INTEGER NOT NULL,
    PRIMARY KEY (company_id, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX safety_incident_number ON safety_incident (company_id, number);
CREATE UNIQUE INDEX safety_incident_tap ON safety_incident (company_id, raised_by, tap_key);
-- Two taps are one incident.
CREATE UNIQUE INDEX safety_incident_one ON safety_incident (company_id, raised_by)
    WHERE state <> 'closed' AND source IN ('worker', 'customer');
CREATE INDEX safety_incident_live ON safety_incident (company_id, store_id, id)
    WHERE state <> 'closed';
CREATE INDEX safety_incident_heard ON safety_incident (company_id, heard_at);

-- What was done about it; written once.
CREATE TABLE safety_step (
    company_id BLOB NOT NULL,
    incident_id BLOB NOT NULL,
    sequence INTEGER NOT NULL,
    kind TEXT NOT NULL,
    at INTEGER NOT NULL,
    actor_kind TEXT NOT NULL,
    actor BLOB NOT NULL,
    note BLOB,                    -- sealed
    PRIMARY KEY (company_id, incident_id, sequence),
    FOREIGN KEY (company_id, incident_id) REFERENCES safety_incident (company_id, id)
) STRICT, WITHOUT ROWID;

-- Where they are, for the emergency only; deleted some time after it is over (LS-03, LD-07).
CREATE TABLE safety_position (
    company_id BLOB NOT NULL,
    incident_id BLOB NOT NULL,
    sequence INTEGER NOT NULL,
    at INTEGER NOT NULL,
    heard_at INTEGER NOT NULL,
    point BLOB NOT NULL,          -- sealed: JSON, WGS-84
    PRIMARY KEY (company_id, incident_id, sequence),
    FOREIGN KEY (company_id, incident_id) REFERENCES safety_incident (company_id, id)
) STRICT, WITHOUT ROWID;

-- Who was told, at which rung of the ladder.
CREATE TABLE safety_told (
    company_id BLOB NOT NULL,
    incident_id BLOB NOT NULL,
    rung TEXT NOT NULL,
    account_id BLOB NOT NULL,
    level TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (company_id, incident_id, rung, account_id),
    FOREIGN KEY (company_id, incident_id) REFERENCES safety_incident (company_id, id)
) STRICT, WITHOUT ROWID;

-- Lines of the plan that are done.
CREATE TABLE safety_tick (
    company_id BLOB NOT NULL,
    incident_id BLOB NOT NULL,
    code TEXT NOT NULL,
    at INTEGER NOT NULL,
    ticked_by BLOB NOT NULL,
    PRIMARY KEY (company_id, incident_id, code),
    FOREIGN KEY (company_id, incident_id) REFERENCES safety_incident (company_id, id)
) STRICT, WITHOUT ROWID;

-- Who is on call at a store, and when.
CREATE TABLE safety_duty (
    company_id BLOB NOT NULL,
    id BLOB NOT NULL,
    store_id BLOB NOT NULL,
    account_id BLOB NOT NULL,
    from_at INTEGER NOT NULL,
    to_at INTEGER NOT NULL,
    made_by BLOB NOT NULL,
    made_at INTEGER NOT NULL,
    PRIMARY KEY (company_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX safety_duty_store ON safety_duty (company_id, store_id, to_at);

-- A company's own plan for a kind of incident, in place of the built-in one.
CREATE TABLE safety_plan (
    company_id BLOB NOT NULL,
    kind TEXT NOT NULL,
    lines TEXT NOT NULL,          -- JSON list of texts
    changed_by BLOB NOT NULL,
    changed_at INTEGER NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (company_id, kind)
) STRICT, WITHOUT ROWID;

-- Whom to call for a worker; seen in an emergency only.
CREATE TABLE safety_contact (
    company_id BLOB NOT NULL,
    worker_id BLOB NOT NULL,
    place INTEGER NOT NULL,
    name BLOB NOT NULL,           -- sealed
    relation TEXT NOT NULL,
    phone BLOB NOT NULL,          -- sealed
    PRIMARY KEY (company_id, worker_id, place)
) STRICT, WITHOUT ROWID;

-- The word with which somebody says that they are safe; any other one means the contrary.
CREATE TABLE safety_word (
    company_id BLOB NOT NULL,
    worker_id BLOB NOT NULL,
    word BLOB NOT NULL,           -- sealed
    PRIMARY KEY (company_id, worker_id)
) STRICT, WITHOUT ROWID;

-- "Are you all right?"
CREATE TABLE safety_question (
    company_id BLOB NOT NULL,
    id BLOB NOT NULL,
    visit_id BLOB NOT NULL,
    store_id BLOB NOT NULL,
    worker_id BLOB NOT NULL,
    is_of_house INTEGER NOT NULL, -- a missed check-out asked it, nobody at a desk
    asked_by BLOB NOT NULL,
    asked_at INTEGER NOT NULL,
    due_at INTEGER NOT NULL,
    answered_at INTEGER,
    answer TEXT,
    ended_at INTEGER,             -- answered, or the visit is over, or nobody answered
    incident_id BLOB,
    PRIMARY KEY (company_id, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX safety_question_open ON safety_question (company_id, visit_id)
    WHERE ended_at IS NULL;
CREATE INDEX safety_question_worker ON safety_question (company_id, worker_id)
    WHERE ended_at IS NULL;
