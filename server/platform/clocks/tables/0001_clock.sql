CREATE TABLE platform_calendar (
    company BLOB NOT NULL REFERENCES platform_company (id),
    name TEXT NOT NULL,
    body TEXT NOT NULL, -- platform/clocks/calendar.h
    saved_at INTEGER NOT NULL,
    PRIMARY KEY (company, name)
) STRICT;

CREATE TABLE platform_clock (
    company BLOB NOT NULL REFERENCES platform_company (id),
    id BLOB NOT NULL,
    kind TEXT NOT NULL,
    subject BLOB NOT NULL,
    state TEXT NOT NULL,
    calendar TEXT NOT NULL,
    store BLOB,
    started_at INTEGER NOT NULL,
    due_at INTEGER NOT NULL,
    next_at INTEGER,            -- when the next rung is due
    next_rung INTEGER NOT NULL,
    paused_at INTEGER,
    ended_at INTEGER,
    ladder TEXT NOT NULL,
    wake_at INTEGER,            -- next_at, or later when a handler failed and is tried again
    tries INTEGER NOT NULL,
    PRIMARY KEY (company, id)
) STRICT;
CREATE INDEX platform_clock_subject ON platform_clock (company, subject);
CREATE INDEX platform_clock_open ON platform_clock (company, due_at) WHERE ended_at IS NULL;
CREATE INDEX platform_clock_first ON platform_clock (wake_at) WHERE wake_at IS NOT NULL;
CREATE INDEX platform_clock_wake ON platform_clock (company, wake_at) WHERE wake_at IS NOT NULL;

CREATE TABLE platform_clock_pause (
    company BLOB NOT NULL,
    clock BLOB NOT NULL,
    from_at INTEGER NOT NULL,
    to_at INTEGER,
    reason TEXT NOT NULL,
    PRIMARY KEY (company, clock, from_at),
    FOREIGN KEY (company, clock) REFERENCES platform_clock (company, id)
) STRICT;
