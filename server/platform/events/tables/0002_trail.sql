-- The audit trail by who and by what, newest first.
CREATE INDEX platform_event_actor ON platform_event (company, actor, id);
CREATE INDEX platform_event_kind ON platform_event (company, kind, id);
