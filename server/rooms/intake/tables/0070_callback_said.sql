-- What the house itself promised to call about, as a key of the words and its figures: each reader
-- has it in their own language (BK-10). No personal data; `about` keeps the sentence of the papers.
ALTER TABLE intake_callback ADD COLUMN said TEXT;
