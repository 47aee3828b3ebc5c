-- A self-service copy is given out only after a fresh code to the person's own number (LD-10): until
-- when, and to which session.
ALTER TABLE rights_request ADD COLUMN open_until INTEGER;
ALTER TABLE rights_request ADD COLUMN open_in BLOB;
ALTER TABLE rights_request ADD COLUMN volumes INTEGER NOT NULL DEFAULT 1;
