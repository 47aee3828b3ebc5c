-- What is held of a person here (LD-10, LD-11), see platform/personal.
-- Greetings, letters and care plans are ours to give up: no law wants them kept.
INSERT INTO platform_personal (tab, col, person, parent, name, row_id, shows, keep, since, ends) VALUES
    ('care_answer', 'customer_id', 'customer', '', 'answer', 'subject',
     'purpose:code answered_at:when answers:note!',
     'order', 't.answered_at', 'rows'),
    ('care_opt_out', 'customer_id', 'customer', '', 'opt_out', '',
     'since:when lifted_at:when',
     'consent', 't.since', 'stays'),
    ('care_letter', 'customer_id', 'customer', '', 'letter', 'id',
     'written_at:when printed_at:when words:note!',
     'none', '', 'rows'),
    ('care_birthday', 'customer_id', 'customer', '', 'birthday', 'customer_id',
     'month_day:note! saved_at:when',
     'none', '', 'rows'),
    ('care_plan', 'customer_id', 'customer', '', 'care_plan', 'id',
     'what:note every_days:number made_at:when ended_at:when',
     'none', '', 'rows'),
    ('care_occasion', 'customer_id', 'customer', '', 'occasion', 'id',
     'kind:code opened_at:when done_at:when note:note?',
     'none', '', 'rows');
