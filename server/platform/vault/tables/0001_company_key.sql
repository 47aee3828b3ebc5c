-- Each company has data keys of its own, by purpose: a class of fields, or the blind index. They lie
-- here wrapped by the installation's master key. The newest seals; old ones stay, to open old fields.
CREATE TABLE platform_company_key (
    company_id BLOB NOT NULL REFERENCES platform_company(id),
    purpose TEXT NOT NULL,
    key_id INTEGER NOT NULL,  -- 1 … 255, rising; stands in front of each ciphertext
    wrapped BLOB NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (company_id, purpose, key_id)
) STRICT;
