-- only postgres
CREATE EXTENSION IF NOT EXISTS btree_gist;
-- end

CREATE TABLE platform_company (
    id BLOB NOT NULL PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    zone TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;
