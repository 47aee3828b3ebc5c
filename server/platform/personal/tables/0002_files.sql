-- Which pictures and strokes (platform_record_file) are part of a person's own copy (LD-10), and by
-- which way they belong to them: filled by the rooms, the same for every company.
CREATE TABLE platform_personal_file (
    tab TEXT NOT NULL,
    col TEXT NOT NULL,
    person TEXT NOT NULL CHECK (person IN ('customer', 'worker')),
    way TEXT NOT NULL,            -- the column that names the person, or the row of `parent` that does
    parent TEXT NOT NULL,         -- as in platform_personal
    name TEXT NOT NULL,           -- words: "rights.held_<name>"
    also TEXT NOT NULL,           -- a further condition over t, or '': what others gave is theirs
    PRIMARY KEY (tab, col, person)
) STRICT, WITHOUT ROWID;
