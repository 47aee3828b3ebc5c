-- What belongs to an order here (LC-12), see platform/record.
INSERT INTO platform_record (tab, col, parent, name, place, row_id, shows, also) VALUES
    ('care_answer', 'order_id', '', 'answer', 92, 'subject',
     'purpose:code answered_at:when answers:note! answered_by:key',
     '');
