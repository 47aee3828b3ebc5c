-- Every rating as it counts for its service (LC-10), and whether its author lets it be read by all.
CREATE TABLE reviews_review (
    company_id BLOB NOT NULL REFERENCES platform_company (id),
    id BLOB NOT NULL,             -- the rating's
    visit_id BLOB NOT NULL,
    customer_id BLOB NOT NULL,
    store_id BLOB NOT NULL,
    item_id BLOB NOT NULL,
    score_sum INTEGER NOT NULL,   -- of the five dimensions
    rated_at INTEGER NOT NULL,
    is_public INTEGER NOT NULL,
    said_at INTEGER,              -- when the author last said yes or no
    PRIMARY KEY (company_id, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX reviews_review_visit ON reviews_review (company_id, visit_id);
CREATE INDEX reviews_review_item ON reviews_review (company_id, item_id, rated_at, id);

-- Somebody asks that a review be hidden, another one decides, its author may appeal. Only appended.
CREATE TABLE reviews_hiding (
    company_id BLOB NOT NULL REFERENCES platform_company (id),
    id BLOB NOT NULL,
    review_id BLOB NOT NULL,
    store_id BLOB NOT NULL,
    reason TEXT NOT NULL,
    words TEXT NOT NULL,
    state TEXT NOT NULL,
    asked_at INTEGER NOT NULL,
    asked_by BLOB NOT NULL,
    decided_at INTEGER,
    decided_by BLOB,
    decision TEXT,
    appeal TEXT,
    appealed_at INTEGER,
    ended_at INTEGER,
    ended_by BLOB,
    ending TEXT,
    PRIMARY KEY (company_id, id),
    FOREIGN KEY (company_id, review_id) REFERENCES reviews_review (company_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX reviews_hiding_review ON reviews_hiding (company_id, review_id, id);
CREATE INDEX reviews_hiding_state ON reviews_hiding (company_id, state, id);

INSERT INTO platform_holding (name, tab, col, row_id, is_once) VALUES
    ('review', 'reviews_review', 'customer_id', 'id', 0);
