-- Routing problems that somebody sent to be planned (POST /plans): how far each is, and its answer. The problem itself
-- is not kept: a plan that a restart has ended says so and is sent again. The answer may hold names and places as they
-- were sent, so it is sealed. Rows go some days after their end.
CREATE TABLE plans_plan (
    company_id BLOB NOT NULL REFERENCES platform_company(id),
    id BLOB NOT NULL,
    stage TEXT NOT NULL,         -- running, done, cancelled, refused, lost
    asked_by BLOB NOT NULL,      -- the account
    stops INTEGER NOT NULL,
    vehicles INTEGER NOT NULL,
    seconds REAL NOT NULL,       -- processor time that was wished
    percent INTEGER NOT NULL,
    unserved INTEGER,            -- errands, of the best plan so far
    asked_at INTEGER NOT NULL,
    heard_at INTEGER NOT NULL,   -- of the process that works on it
    ended_at INTEGER,
    answer BLOB,                 -- sealed: VROOM's JSON solution
    PRIMARY KEY (company_id, id)
) STRICT;
CREATE INDEX plans_plan_asked ON plans_plan (company_id, asked_at);
