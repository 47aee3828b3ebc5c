-- What was called off in a span is looked through when other rules are simulated (BE-15).
CREATE INDEX orders_cancellation_at ON orders_cancellation (company_id, at);
