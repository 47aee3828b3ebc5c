-- LH-11: what a worker tells of themselves, with when and by whom each question was answered.
CREATE TABLE workforce_disclosure (
    company_id BLOB NOT NULL REFERENCES platform_company(id),
    worker_id BLOB NOT NULL,
    facts BLOB NOT NULL,         -- sealed JSON; limits of health are in it
    at INTEGER NOT NULL,
    PRIMARY KEY (company_id, worker_id),
    FOREIGN KEY (company_id, worker_id) REFERENCES workforce_worker (company_id, id)
) STRICT;
