CREATE TABLE catalog_item (
    company_id BLOB NOT NULL REFERENCES platform_company(id),
    id BLOB NOT NULL,
    code TEXT NOT NULL,
    parent_id BLOB,
    position INTEGER NOT NULL,
    version INTEGER NOT NULL,
    content TEXT NOT NULL,        -- JSON of ItemDraft
    changed_at INTEGER NOT NULL,
    PRIMARY KEY (company_id, id),
    UNIQUE (company_id, code),
    FOREIGN KEY (company_id, parent_id) REFERENCES catalog_item(company_id, id)
) STRICT;

CREATE TABLE catalog_item_version (
    company_id BLOB NOT NULL REFERENCES platform_company(id),
    item_id BLOB NOT NULL,
    version INTEGER NOT NULL,
    content TEXT NOT NULL,
    saved_at INTEGER NOT NULL,
    saved_by BLOB NOT NULL,
    PRIMARY KEY (company_id, item_id, version),
    FOREIGN KEY (company_id, item_id) REFERENCES catalog_item(company_id, id)
) STRICT;

CREATE TABLE catalog_standard (
    company_id BLOB NOT NULL REFERENCES platform_company(id),
    id BLOB NOT NULL,
    code TEXT NOT NULL,
    version INTEGER NOT NULL,     -- the newest
    PRIMARY KEY (company_id, id),
    UNIQUE (company_id, code)
) STRICT;

-- Versions overlap never: each holds from its day until the next one's; of one day the highest.
CREATE TABLE catalog_standard_version (
    company_id BLOB NOT NULL REFERENCES platform_company(id),
    standard_id BLOB NOT NULL,
    version INTEGER NOT NULL,
    valid_from TEXT NOT NULL,
    content TEXT NOT NULL,        -- JSON of StandardDraft
    saved_at INTEGER NOT NULL,
    saved_by BLOB NOT NULL,
    PRIMARY KEY (company_id, standard_id, version),
    FOREIGN KEY (company_id, standard_id) REFERENCES catalog_standard(company_id, id)
) STRICT;
CREATE INDEX catalog_standard_version_in_force
    ON catalog_standard_version (company_id, standard_id, valid_from, version);

-- What was sold or done by a version must stay readable as it was.
-- only sqlite
CREATE TRIGGER catalog_item_version_update BEFORE UPDATE ON catalog_item_version
BEGIN SELECT RAISE(ABORT, 'versions are never changed'); END;
CREATE TRIGGER catalog_item_version_delete BEFORE DELETE ON catalog_item_version
BEGIN SELECT RAISE(ABORT, 'versions are never changed'); END;
CREATE TRIGGER catalog_standard_version_update BEFORE UPDATE ON catalog_standard_version
BEGIN SELECT RAISE(ABORT, 'versions are never changed'); END;
CREATE TRIGGER catalog_standard_version_delete BEFORE DELETE ON catalog_standard_version
BEGIN SELECT RAISE(ABORT, 'versions are never changed'); END;
-- end
-- only postgres
CREATE FUNCTION catalog_refuse_change() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'versions are never changed'; END $$;
CREATE TRIGGER catalog_item_version_keep BEFORE UPDATE OR DELETE ON catalog_item_version
    FOR EACH ROW EXECUTE FUNCTION catalog_refuse_change();
CREATE TRIGGER catalog_standard_version_keep BEFORE UPDATE OR DELETE ON catalog_standard_version
    FOR EACH ROW EXECUTE FUNCTION catalog_refuse_change();
-- end
