-- What a reduced price was compared with when it was offered (LC-02): JSON of the comparison.
ALTER TABLE pricing_quote ADD COLUMN compared TEXT;
