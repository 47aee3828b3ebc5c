-- What whoever comes has to know about the home, sealed (BE-09). A note is never edited: it is
-- removed and written anew.
CREATE TABLE standins_note (
    company_id BLOB NOT NULL REFERENCES platform_company(id),
    id BLOB NOT NULL,
    series_id BLOB NOT NULL,
    customer_id BLOB NOT NULL,
    kind TEXT NOT NULL,
    words BLOB NOT NULL,          -- sealed
    written_at INTEGER NOT NULL,
    written_by_kind TEXT NOT NULL,
    written_by BLOB NOT NULL,
    removed_at INTEGER,
    PRIMARY KEY (company_id, id),
    FOREIGN KEY (company_id, series_id) REFERENCES series_series (company_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX standins_note_series ON standins_note (company_id, series_id, id)
    WHERE removed_at IS NULL;

-- A key of the home, by its label, never its address, and every hand it went through.
CREATE TABLE standins_key (
    company_id BLOB NOT NULL REFERENCES platform_company(id),
    id BLOB NOT NULL,
    series_id BLOB NOT NULL,
    customer_id BLOB NOT NULL,
    store_id BLOB NOT NULL,
    label TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    made_by BLOB NOT NULL,
    late_for BLOB,                -- the visit for which it was found not to be in place
    gone_at INTEGER,              -- struck off: lost, or the lock was changed
    PRIMARY KEY (company_id, id),
    FOREIGN KEY (company_id, series_id) REFERENCES series_series (company_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX standins_key_series ON standins_key (company_id, series_id, id);
CREATE UNIQUE INDEX standins_key_label ON standins_key (company_id, store_id, label)
    WHERE gone_at IS NULL;

CREATE TABLE standins_key_move (
    company_id BLOB NOT NULL,
    key_id BLOB NOT NULL,
    number INTEGER NOT NULL,
    from_kind TEXT NOT NULL,
    from_worker BLOB,
    to_kind TEXT NOT NULL,
    to_worker BLOB,
    handed_at INTEGER NOT NULL,   -- as the one who gave it says
    handed_by_kind TEXT NOT NULL,
    handed_by BLOB NOT NULL,
    received_at INTEGER,          -- as the receiver says; none: on its way
    received_by_kind TEXT,
    received_by BLOB,
    heard_at INTEGER NOT NULL,    -- a phone may report hours late
    PRIMARY KEY (company_id, key_id, number),
    FOREIGN KEY (company_id, key_id) REFERENCES standins_key (company_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX standins_key_move_to ON standins_key_move (company_id, to_worker, key_id)
    WHERE to_worker IS NOT NULL;

INSERT INTO platform_holding (name, tab, col, row_id, is_once) VALUES
    ('home_note', 'standins_note', 'customer_id', 'id', 0),
    ('home_key', 'standins_key', 'customer_id', 'id', 0);
