CREATE TABLE pricing_book (
    company_id BLOB NOT NULL REFERENCES platform_company(id),
    id BLOB NOT NULL,
    version INTEGER NOT NULL,     -- the newest
    PRIMARY KEY (company_id, id)
) STRICT;

CREATE TABLE pricing_book_version (
    company_id BLOB NOT NULL REFERENCES platform_company(id),
    book_id BLOB NOT NULL,
    version INTEGER NOT NULL,
    store_id BLOB,
    city TEXT,
    valid_from TEXT NOT NULL,
    valid_until TEXT,
    content TEXT NOT NULL,        -- JSON of BookDraft
    saved_at INTEGER NOT NULL,
    saved_by BLOB NOT NULL,
    PRIMARY KEY (company_id, book_id, version),
    FOREIGN KEY (company_id, book_id) REFERENCES pricing_book(company_id, id),
    FOREIGN KEY (company_id, store_id) REFERENCES identity_store(company_id, id)
) STRICT;

-- A version is in force once it is published, on its days.
CREATE TABLE pricing_publication (
    company_id BLOB NOT NULL REFERENCES platform_company(id),
    book_id BLOB NOT NULL,
    version INTEGER NOT NULL,
    published_at INTEGER NOT NULL,
    published_by BLOB NOT NULL,
    PRIMARY KEY (company_id, book_id, version),
    FOREIGN KEY (company_id, book_id, version)
        REFERENCES pricing_book_version(company_id, book_id, version)
) STRICT;

CREATE TABLE pricing_quote (
    company_id BLOB NOT NULL REFERENCES platform_company(id),
    id BLOB NOT NULL,
    store_id BLOB NOT NULL,
    customer_id BLOB,             -- of a room beside this one: no foreign key
    item_id BLOB NOT NULL,
    item_version INTEGER NOT NULL,
    quantity INTEGER NOT NULL,    -- hundredths
    options TEXT NOT NULL,        -- JSON of the choices
    start_at INTEGER NOT NULL,
    distance_m INTEGER,
    book_id BLOB NOT NULL,
    book_version INTEGER NOT NULL,
    minutes INTEGER NOT NULL,
    crew INTEGER NOT NULL,
    visits INTEGER NOT NULL,
    total INTEGER NOT NULL,       -- fen
    is_calendar_assumed INTEGER NOT NULL,
    issued_at INTEGER NOT NULL,
    valid_until INTEGER NOT NULL,
    replaces_id BLOB,
    issued_by BLOB NOT NULL,
    lines TEXT NOT NULL,          -- JSON of the breakdown; adds up to total
    PRIMARY KEY (company_id, id),
    FOREIGN KEY (company_id, store_id) REFERENCES identity_store(company_id, id),
    FOREIGN KEY (company_id, item_id, item_version)
        REFERENCES catalog_item_version(company_id, item_id, version),
    FOREIGN KEY (company_id, book_id, book_version)
        REFERENCES pricing_book_version(company_id, book_id, version),
    FOREIGN KEY (company_id, replaces_id) REFERENCES pricing_quote(company_id, id),
    CHECK (total >= 0)
) STRICT;

-- only sqlite
CREATE TRIGGER pricing_quote_update BEFORE UPDATE ON pricing_quote
BEGIN SELECT RAISE(ABORT, 'quotes are never changed'); END;
CREATE TRIGGER pricing_quote_delete BEFORE DELETE ON pricing_quote
BEGIN SELECT RAISE(ABORT, 'quotes are never changed'); END;
CREATE TRIGGER pricing_book_version_update BEFORE UPDATE ON pricing_book_version
BEGIN SELECT RAISE(ABORT, 'versions are never changed'); END;
CREATE TRIGGER pricing_book_version_delete BEFORE DELETE ON pricing_book_version
BEGIN SELECT RAISE(ABORT, 'versions are never changed'); END;
-- end
-- only postgres
CREATE FUNCTION pricing_refuse_change() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'quotes and versions are never changed'; END $$;
CREATE TRIGGER pricing_quote_keep BEFORE UPDATE OR DELETE ON pricing_quote
    FOR EACH ROW EXECUTE FUNCTION pricing_refuse_change();
CREATE TRIGGER pricing_book_version_keep BEFORE UPDATE OR DELETE ON pricing_book_version
    FOR EACH ROW EXECUTE FUNCTION pricing_refuse_change();
-- end
