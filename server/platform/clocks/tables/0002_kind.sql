-- Past clocks of one kind, for the screen that shows and simulates them (BE-15).
CREATE INDEX platform_clock_kind ON platform_clock (company, kind, started_at);
