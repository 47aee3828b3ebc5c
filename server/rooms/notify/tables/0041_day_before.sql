-- Calls of the day before that nobody made had no clock and stayed open after their visit.
UPDATE notify_follow_up SET state = 'done', result = 'not_made', done_at = due_at, version = version + 1
    WHERE kind = 'day_before' AND state IN ('waiting', 'open') AND EXISTS (
        SELECT 1 FROM orders_visit v WHERE v.company_id = notify_follow_up.company_id
            AND v.id = notify_follow_up.visit_id
            AND v.state NOT IN ('unassigned', 'assigned', 'accepted', 'en_route'));
