-- What belongs to an order here (LC-12), see platform/record.
INSERT INTO platform_record (tab, col, parent, name, place, row_id, shows, also) VALUES
    ('complaints_complaint', 'order_id', '', 'complaint', 80, 'id',
     'number:text kind:code=complaints.kind_ grade:code=complaints.grade_ channel:code=complaints.channel_ wanted:text state:code=complaints.state_ opened_at:when words:note place:note? responded_at:when examined_at:when decision:text decided_at:when cause:code=complaints.cause_ closed_at:when satisfaction:code=complaints.satisfaction_ followed_up_at:when',
     ''),
    ('complaints_step', 'complaint_id', 'complaints_complaint.id.order_id', 'complaint_step', 81, 'complaint_id',
     'sequence:number kind:code=complaints.step_kind_ at:when actor_kind:code=rights.side_ actor:key note:note#sequence?',
     ''),
    ('complaints_commitment', 'complaint_id', 'complaints_complaint.id.order_id', 'commitment', 82, 'id',
     'kind:code=complaints.commitment_kind_ what:note made_at:when due_at:when done_at:when',
     ''),
    ('complaints_referral', 'complaint_id', 'complaints_complaint.id.order_id', 'referral', 83, 'id',
     'authority:code=complaints.authority_ office:text letter:text received_at:when answer_by:when accept_by:when stage:code=complaints.referral_stage_ answered_at:when result:code=complaints.referral_result_ answer:note?',
     ''),
    ('complaints_photo', 'complaint_id', 'complaints_complaint.id.order_id', 'complaint_photo', 84, 'id',
     'added_at:when actor_kind:code=rights.side_ actor:key',
     '');
INSERT INTO platform_record_file (tab, col, row_id, sealed, type, at) VALUES
    ('complaints_photo', 'blob', 'id', '', 't.content_type', 't.added_at');
