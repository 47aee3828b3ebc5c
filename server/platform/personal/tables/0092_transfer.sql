-- LD-12: that personal data left the house: by day, way and what for; to whom is the recipient of
-- that way in the register. Counted where it is really sent; kept for three years at the least.
CREATE TABLE platform_transfer (
    company_id BLOB NOT NULL REFERENCES platform_company (id),
    day TEXT NOT NULL,            -- of the company
    channel TEXT NOT NULL,        -- sms, mail, push, wechat, telephone
    what TEXT NOT NULL,           -- name of the message, or 'relay'
    times INTEGER NOT NULL CHECK (times > 0),
    last_at INTEGER NOT NULL,
    PRIMARY KEY (company_id, day, channel, what)
) STRICT, WITHOUT ROWID;
