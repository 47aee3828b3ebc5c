-- Pictures in a file (CP-01); the bytes lie sealed under platform/files.
CREATE TABLE complaints_photo (
    company_id BLOB NOT NULL,
    id BLOB NOT NULL,
    complaint_id BLOB NOT NULL,
    key TEXT NOT NULL,            -- made on the device: the same twice is one
    added_at INTEGER NOT NULL,
    actor_kind TEXT NOT NULL,
    actor BLOB NOT NULL,
    content_type TEXT NOT NULL,
    blob BLOB NOT NULL,           -- name in platform/files/blobs
    PRIMARY KEY (company_id, complaint_id, id),
    FOREIGN KEY (company_id, complaint_id) REFERENCES complaints_complaint (company_id, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX complaints_photo_key ON complaints_photo (company_id, complaint_id, key);

-- All of a store, closed ones too, newest first.
CREATE INDEX complaints_store ON complaints_complaint (company_id, store_id, id);
