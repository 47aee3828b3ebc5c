-- What belongs to an order here (LC-12), see platform/record.
INSERT INTO platform_record (tab, col, parent, name, place, row_id, shows, also) VALUES
    ('reviews_review', 'visit_id', 'orders_visit.id.order_id', 'review', 93, 'id',
     'rated_at:when is_public:yes said_at:when',
     ''),
    ('reviews_hiding', 'review_id', 'reviews_review.id.visit_id orders_visit.id.order_id', 'hiding', 94, 'id',
     'reason:code=reviews.reason_ words:text state:code=reviews.state_ asked_at:when asked_by:key decided_at:when decided_by:key decision:text appeal:text ended_at:when ending:text',
     '');
