-- The register of processing (LD-01): what is done with personal data and by which legal ground, and
-- which columns belong to it. Each personal column of the house belongs to exactly one entry (a test
-- walks the schema); the rooms add theirs in their own migrations. The same for every company.
CREATE TABLE platform_processing (
    entry TEXT PRIMARY KEY,       -- words: "processing.entry_<entry>", "processing.purpose_<entry>"
    place INTEGER NOT NULL,       -- in the list
    ground TEXT NOT NULL
        CHECK (ground IN ('consent', 'contract', 'hr', 'legal_duty', 'emergency', 'public')),
    security TEXT NOT NULL CHECK (security IN ('general', 'guarded', 'sensitive')),
    keep TEXT NOT NULL            -- a clock beside the classes of retention of its tables, or ''
) STRICT, WITHOUT ROWID;
INSERT INTO platform_processing (entry, place, ground, security, keep) VALUES
    ('customer_file', 10, 'contract', 'guarded', ''),
    ('address', 20, 'contract', 'guarded', ''),
    ('home_facts', 30, 'consent', 'sensitive', ''),
    ('household', 40, 'consent', 'sensitive', ''),
    ('inquiry', 50, 'contract', 'guarded', ''),
    ('orders', 60, 'contract', 'guarded', ''),
    ('visits', 70, 'contract', 'guarded', ''),
    ('home_keys', 80, 'contract', 'guarded', ''),
    ('money', 90, 'legal_duty', 'sensitive', ''),
    ('after_sales', 100, 'legal_duty', 'guarded', ''),
    ('messages', 110, 'contract', 'guarded', ''),
    ('talks', 120, 'contract', 'guarded', ''),
    ('recording', 130, 'consent', 'guarded', 'recording'),
    ('feedback', 140, 'consent', 'guarded', ''),
    ('care', 150, 'consent', 'guarded', ''),
    ('profile', 160, 'contract', 'general', ''),
    ('data_rights', 170, 'legal_duty', 'guarded', ''),
    ('security', 180, 'legal_duty', 'guarded', 'account'),
    ('worker_file', 190, 'hr', 'guarded', ''),
    ('worker_papers', 200, 'legal_duty', 'sensitive', ''),
    ('worker_health', 210, 'consent', 'sensitive', ''),
    ('worker_time', 220, 'hr', 'general', ''),
    ('introduction', 230, 'contract', 'guarded', ''),
    ('safety', 240, 'emergency', 'guarded', ''),
    ('position', 250, 'emergency', 'sensitive', 'position'),
    ('staff', 260, 'hr', 'guarded', 'account');

-- "column:kind" by spaces; what is sensitive by law (LD-05) has its classes behind a "=":
-- "home:health=health,minor".
CREATE TABLE platform_processing_field (
    tab TEXT NOT NULL,
    entry TEXT NOT NULL REFERENCES platform_processing (entry),
    fields TEXT NOT NULL,
    PRIMARY KEY (tab, entry)
) STRICT, WITHOUT ROWID;
