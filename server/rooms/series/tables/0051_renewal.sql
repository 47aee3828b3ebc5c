-- LC-08: what a standing booking does at the end of a term. One row a word: an agreement to renew,
-- or (without agreed_at) the term of an open-ended one that stops unless the customer says go on.
-- The newest number holds; older ones are the trail.
CREATE TABLE series_renewal (
    company_id BLOB NOT NULL,
    series_id BLOB NOT NULL,
    number INTEGER NOT NULL,
    from_day TEXT NOT NULL,       -- the term's first day
    until_day TEXT,               -- its last, of an open-ended one; else its terms say it
    days INTEGER,                 -- how long a further term is: one of these three
    visits INTEGER,
    months INTEGER,
    state TEXT NOT NULL,
    agreed_at INTEGER,            -- none: it does not renew
    agreed_by_kind TEXT,
    agreed_by BLOB,
    agreed_word TEXT,             -- how the office heard it
    told_at INTEGER,              -- the notice before the date was written
    notice_days INTEGER,          -- by the law in force then
    renews_on TEXT,               -- the date that was told
    price INTEGER,                -- fen a visit, as told
    heard_at INTEGER,             -- told by the office itself
    heard_by BLOB,
    heard_word TEXT,
    ended_at INTEGER,
    ended_by_kind TEXT,
    ended_by BLOB,
    ended_word TEXT,
    PRIMARY KEY (company_id, series_id, number),
    FOREIGN KEY (company_id, series_id) REFERENCES series_series (company_id, id)
) STRICT, WITHOUT ROWID;
INSERT INTO platform_personal (tab, col, person, parent, name, row_id, shows, keep, since, ends) VALUES
    ('series_renewal', 'series_id', 'customer', 'series_series.id.customer_id', 'series_renewal', '',
     'from_day:day until_day:day agreed_at:when told_at:when renews_on:day price:yuan ended_at:when',
     'order', 't.agreed_at', 'stays');
INSERT INTO platform_record (tab, col, parent, name, place, row_id, shows, also) VALUES
    ('series_renewal', 'series_id', 'series_occurrence.series_id.order_id', 'series_renewal', 28, '',
     'number:number from_day:day until_day:day state:code agreed_at:when agreed_by_kind:code=rights.side_ agreed_by:key agreed_word:code=series.word_ told_at:when notice_days:number renews_on:day price:yuan heard_at:when heard_word:code=series.word_ ended_at:when ended_by_kind:code=rights.side_ ended_word:code=series.word_',
     '');
