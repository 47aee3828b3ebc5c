-- LD-12: how long the log of what was given to others is kept.
INSERT INTO rights_retention (class, jurisdiction, valid_from, valid_to, months, source) VALUES
    ('transfer', 'CN', '2025-01-01', NULL, 36, 'Network Data Security Regulation 12');
