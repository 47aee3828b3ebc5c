-- Since when a key is not with who comes: the office's list of late keys says how long (BE-09).
ALTER TABLE standins_key ADD COLUMN late_since INTEGER;
CREATE INDEX standins_key_late ON standins_key (company_id, late_since, id)
    WHERE late_for IS NOT NULL AND gone_at IS NULL;
