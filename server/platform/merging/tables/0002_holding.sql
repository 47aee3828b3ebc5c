-- Which tables name a person, so that two files of one person can be made one and two again. The
-- rooms fill it in their own migrations; the same for every company.
CREATE TABLE platform_holding (
    name TEXT NOT NULL,           -- words: "household.holding_<name>"
    tab TEXT NOT NULL,
    col TEXT NOT NULL,            -- which names the person
    row_id TEXT NOT NULL,         -- which names the row
    is_once INTEGER NOT NULL,     -- a row whose id the other person has already stays where it is
    PRIMARY KEY (tab, col)
) STRICT, WITHOUT ROWID;
