-- The calls of a week (FU-04), and those of a customer who wants no more of them (FU-05).
CREATE INDEX notify_follow_up_due ON notify_follow_up (company_id, store_id, due_at);
CREATE INDEX notify_follow_up_customer ON notify_follow_up (company_id, customer_id, due_at)
    WHERE state IN ('waiting', 'open');
