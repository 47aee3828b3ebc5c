-- Which records of orders left the house (LC-12): the files themselves are kept nowhere.
CREATE TABLE records_made (
    company_id BLOB NOT NULL REFERENCES platform_company (id),
    id BLOB NOT NULL,
    order_id BLOB NOT NULL,
    store_id BLOB NOT NULL,
    made_at INTEGER NOT NULL,
    made_by BLOB NOT NULL,
    reason BLOB NOT NULL,         -- sealed
    manifest_sha256 TEXT NOT NULL,
    files INTEGER NOT NULL,
    volumes INTEGER NOT NULL,
    PRIMARY KEY (company_id, id)
) STRICT;
CREATE INDEX records_made_order ON records_made (company_id, order_id, id);
CREATE INDEX records_made_manifest ON records_made (company_id, manifest_sha256);

-- What did not fit into the first file, and in which further one it lies.
CREATE TABLE records_later (
    company_id BLOB NOT NULL,
    record_id BLOB NOT NULL,
    sequence INTEGER NOT NULL,
    name TEXT NOT NULL,
    what TEXT NOT NULL,
    blob BLOB NOT NULL,           -- name in platform/files/blobs
    bytes INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    volume INTEGER NOT NULL,
    PRIMARY KEY (company_id, record_id, sequence),
    FOREIGN KEY (company_id, record_id) REFERENCES records_made (company_id, id)
) STRICT, WITHOUT ROWID;

-- What was handed out belongs to the order's record, too.
INSERT INTO platform_record (tab, col, parent, name, place, row_id, shows, also) VALUES
    ('records_made', 'order_id', '', 'record_made', 99, 'id',
     'made_at:when made_by:key reason:note manifest_sha256:text files:number volumes:number', '');
