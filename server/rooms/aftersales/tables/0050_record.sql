-- What belongs to an order here (LC-12), see platform/record.
INSERT INTO platform_record (tab, col, parent, name, place, row_id, shows, also) VALUES
    ('aftersales_cancellation', 'order_id', '', 'after_sales', 70, 'id',
     'opened_at:when state:code=aftersales.state_ fault:code=aftersales.fault_ reason:note stated:text decision:text signed_by:text signed_at:when ended_at:when',
     ''),
    ('aftersales_step', 'subject', 'aftersales_cancellation.id.order_id', 'after_sales_step', 71, 'subject',
     'sequence:number kind:code=aftersales.step_ at:when actor_kind:code=rights.side_ actor:key note:note#sequence?',
     ''),
    ('aftersales_step', 'subject', 'aftersales_repair.id.order_id', 'after_sales_step', 71, 'subject',
     'sequence:number kind:code=aftersales.step_ at:when actor_kind:code=rights.side_ actor:key note:note#sequence?',
     ''),
    ('aftersales_strokes', 'cancellation_id', 'aftersales_cancellation.id.order_id', 'strokes', 72, 'cancellation_id',
     'cancellation_id:key',
     ''),
    ('aftersales_repair', 'order_id', '', 'repair', 73, 'id',
     'number:text noticed_at:when state:code=aftersales.repair_ words:note diagnosis:note? agreed_at:when returned_at:when',
     '');
INSERT INTO platform_record_file (tab, col, row_id, sealed, type, at) VALUES
    ('aftersales_strokes', 'png', 'cancellation_id', 'note', '''image/png''', '0');
