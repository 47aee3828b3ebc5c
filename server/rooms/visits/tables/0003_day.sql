-- What rooms above may know of a day: how long was worked, and which steps were done.
CREATE VIEW visits_v_day AS
SELECT company_id, visit_id, standard_id, standard_version, started_at, finished_at
FROM visits_sheet;
CREATE VIEW visits_v_step AS
SELECT company_id, visit_id, code FROM visits_step;
