-- Calls for help are claimed before everything that waits (BE-12).
ALTER TABLE notify_message ADD COLUMN goes_first INTEGER NOT NULL DEFAULT 0;
CREATE INDEX notify_message_first ON notify_message (company_id, next_at)
    WHERE goes_first = 1 AND state IN ('queued', 'sending');
