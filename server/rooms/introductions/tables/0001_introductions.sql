-- LX-03: what was shown of whom, to whom, when. A showing never changes; what follows is a step.
CREATE TABLE introductions_introduction (
    company_id BLOB NOT NULL REFERENCES platform_company (id),
    id BLOB NOT NULL,
    order_id BLOB NOT NULL,
    customer_id BLOB NOT NULL,
    worker_id BLOB NOT NULL,
    store_id BLOB NOT NULL,
    version INTEGER NOT NULL,      -- of this worker for this order
    resume BLOB NOT NULL,          -- sealed: JSON as it was shown
    hash TEXT NOT NULL,            -- SHA-256 of the JSON
    fee INTEGER NOT NULL CHECK (fee >= 0),
    protect_until TEXT NOT NULL,
    source TEXT NOT NULL,
    shown_at INTEGER NOT NULL,
    PRIMARY KEY (company_id, id),
    UNIQUE (company_id, order_id, worker_id, version),
    FOREIGN KEY (company_id, order_id) REFERENCES orders_order (company_id, id)
) STRICT;
CREATE INDEX introductions_introduction_worker
    ON introductions_introduction (company_id, worker_id, protect_until);

CREATE TABLE introductions_step (
    company_id BLOB NOT NULL REFERENCES platform_company (id),
    introduction_id BLOB NOT NULL,
    kind TEXT NOT NULL,            -- seen | claimed | dropped | lost
    at INTEGER NOT NULL,
    by_kind TEXT NOT NULL,
    by_id BLOB NOT NULL,
    engaged_on TEXT,
    words BLOB,                    -- sealed: evidence, or why
    fact_id BLOB,
    PRIMARY KEY (company_id, introduction_id, kind),
    FOREIGN KEY (company_id, introduction_id)
        REFERENCES introductions_introduction (company_id, id)
) STRICT;

CREATE TABLE introductions_fact (
    company_id BLOB NOT NULL REFERENCES platform_company (id),
    id BLOB NOT NULL,
    worker_id BLOB NOT NULL,
    store_id BLOB NOT NULL,
    kind TEXT NOT NULL,
    words BLOB NOT NULL,           -- sealed
    known_on TEXT NOT NULL,
    told_at INTEGER NOT NULL,
    told_by BLOB NOT NULL,
    PRIMARY KEY (company_id, id)
) STRICT;
CREATE INDEX introductions_fact_worker ON introductions_fact (company_id, worker_id, told_at);

-- only sqlite
CREATE TRIGGER introductions_keep BEFORE UPDATE OF hash, fee, protect_until, source,
    shown_at, worker_id, version ON introductions_introduction
BEGIN SELECT RAISE(ABORT, 'what was shown is never overwritten'); END;
CREATE TRIGGER introductions_stay BEFORE DELETE ON introductions_introduction
BEGIN SELECT RAISE(ABORT, 'what was shown is never overwritten'); END;
-- end

-- only postgres
CREATE FUNCTION introductions_refuse_change() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'what was shown is never overwritten'; END $$;
CREATE TRIGGER introductions_keep BEFORE UPDATE OF hash, fee, protect_until, source,
    shown_at, worker_id, version ON introductions_introduction
    FOR EACH ROW EXECUTE FUNCTION introductions_refuse_change();
CREATE TRIGGER introductions_stay BEFORE DELETE ON introductions_introduction
    FOR EACH ROW EXECUTE FUNCTION introductions_refuse_change();
-- end

-- What is held of a person here (LD-10, LD-11), see platform/personal.
INSERT INTO platform_personal (tab, col, person, parent, name, row_id, shows, keep, since, ends) VALUES
    ('introductions_introduction', 'customer_id', 'customer', '', 'introduction', 'id',
     'shown_at:when fee:yuan protect_until:day hash:text',
     'order', 't.shown_at', 'stays'),
    ('introductions_introduction', 'worker_id', 'worker', '', 'introduction', 'id',
     'shown_at:when resume:note!',
     'labour', 't.shown_at', 'stays'),
    ('introductions_fact', 'worker_id', 'worker', '', 'fact', 'id',
     'kind:code=introductions.fact_kind_ known_on:day words:note! told_at:when',
     'labour', 't.told_at', 'stays');

INSERT INTO platform_holding (name, tab, col, row_id, is_once) VALUES
    ('introduction', 'introductions_introduction', 'customer_id', 'id', 0);
