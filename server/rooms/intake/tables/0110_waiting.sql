-- The waiting list (BK-01): an inquiry for a start that is full, and when its customer was told that
-- it can be had. Who it is and where stands in the inquiry.
CREATE TABLE intake_waiting (
    company_id BLOB NOT NULL,
    inquiry_id BLOB NOT NULL,
    store_id BLOB NOT NULL,
    item_id BLOB NOT NULL,
    start_at INTEGER NOT NULL,
    quantity INTEGER NOT NULL,
    options TEXT NOT NULL,    -- JSON as in the catalogue
    told_at INTEGER,
    PRIMARY KEY (company_id, inquiry_id),
    FOREIGN KEY (company_id, inquiry_id) REFERENCES intake_inquiry (company_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX intake_waiting_store ON intake_waiting (company_id, store_id, start_at);
