-- LC-04: what a customer was shown of calling off before a standing booking was made, and agreed to
-- by making it: the figures and the very words of the screen. One that the office took down has the
-- read-back of its inquiry instead.
CREATE TABLE series_terms_word (
    company_id BLOB NOT NULL,
    series_id BLOB NOT NULL,
    at INTEGER NOT NULL,
    free_hours INTEGER NOT NULL,
    fee_percent INTEGER NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (company_id, series_id),
    FOREIGN KEY (company_id, series_id) REFERENCES series_series (company_id, id)
) STRICT, WITHOUT ROWID;
INSERT INTO platform_record (tab, col, parent, name, place, row_id, shows, also) VALUES
    ('series_terms_word', 'series_id', 'series_occurrence.series_id.order_id', 'series_terms_word', 29, '',
     'at:when free_hours:number fee_percent:number words:text', '');
