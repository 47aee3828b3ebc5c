-- Pictures that are part of a person's own copy (LD-10), see platform/personal.
INSERT INTO platform_personal_file (tab, col, person, way, parent, name, also) VALUES
    ('chat_line', 'blob', 'customer', 'chat_id', 'chat_chat.id.customer_id', 'chat_line', '');
