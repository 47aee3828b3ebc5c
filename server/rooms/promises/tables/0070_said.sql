-- Words that are the house's own, as their key and figures: each reader has them in their own
-- language (BE-03, BK-10). No personal data.
ALTER TABLE promises_promise ADD COLUMN said TEXT;
