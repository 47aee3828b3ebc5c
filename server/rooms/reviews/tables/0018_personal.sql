-- What is held of a person here (LD-10, LD-11), see platform/personal. The stars count for the
-- service without anybody's name.
INSERT INTO platform_personal (tab, col, person, parent, name, row_id, shows, keep, since, ends) VALUES
    ('reviews_review', 'customer_id', 'customer', '', 'review', 'id',
     'rated_at:when is_public:yes said_at:when',
     'order', 't.rated_at', 'stays');
