-- What belongs to an order here (LC-12), see platform/record.
INSERT INTO platform_record (tab, col, parent, name, place, row_id, shows, also) VALUES
    ('intake_inquiry', 'order_id', '', 'inquiry', 15, 'id',
     'channel:code=orders.channel_ state:code=intake.inquiry_state_ opened_at:when opened_by_kind:code=rights.side_ opened_by:key wanted_at:when name:name? phone:phone? address:address? needs:note? disclosure:health? disclosed_at:when disclosed_by:code=intake.said_by_',
     ''),
    ('intake_proposal', 'inquiry_id', 'intake_inquiry.id.order_id', 'proposal', 16, 'id',
     'title:text state:code=intake.proposal_state_ proposed_at:when decided_at:when quote_id:key',
     ''),
    ('intake_sign_off', 'inquiry_id', 'intake_inquiry.id.order_id', 'sign_off', 17, 'inquiry_id',
     'kind:code=intake.sign_off_kind_ at:when actor_kind:code=rights.side_ actor:key verified_by:code=intake.verified_by_ reason:note? ',
     ''),
    ('intake_callback', 'inquiry_id', 'intake_inquiry.id.order_id', 'callback', 54, 'id',
     'promised_at:when about:note state:code=intake.callback_state_ done_at:when result:code=intake.callback_result_',
     '');
INSERT INTO platform_record_file (tab, col, row_id, sealed, type, at) VALUES
    ('intake_sign_off', 'signature', 'inquiry_id', 'note', '''application/json''', 't.at');
