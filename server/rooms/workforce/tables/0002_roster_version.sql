-- Grows with every change of what planning reads of a worker (file, skills, papers, hours, leave), so
-- that a copy in memory can be told from the truth by one row.
ALTER TABLE workforce_worker ADD COLUMN roster_version INTEGER NOT NULL DEFAULT 1;
