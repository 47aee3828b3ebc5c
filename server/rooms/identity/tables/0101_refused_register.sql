-- LD-01: who tried to get in and did not stands in the register of processing, with the log of access.
INSERT INTO platform_processing_field (tab, entry, fields) VALUES
    ('identity_refused_access', 'security', 'login_hash:account account_id:account peer:account at:facts');
