-- What belongs to an order here (LC-12), see platform/record.
INSERT INTO platform_record (tab, col, parent, name, place, row_id, shows, also) VALUES
    ('introductions_introduction', 'order_id', '', 'introduction', 68, 'id',
     'shown_at:when worker_id:key version:number hash:text resume:note fee:yuan protect_until:day source:text',
     ''),
    ('introductions_step', 'introduction_id', 'introductions_introduction.id.order_id', 'introduction_step', 69, 'introduction_id',
     'kind:code=introductions.step_ at:when by_kind:code=rights.side_ by_id:key engaged_on:day words:note?',
     '');
