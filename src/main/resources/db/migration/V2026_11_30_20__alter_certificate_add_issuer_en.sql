-- The issuing body's English name, as it was said: null where nobody gave one.
alter table certificate add column issuer_en varchar(200) after issuer;

update certificate c
join coaching_session s on s.id = c.session_id
join unit u on u.id = s.lead_unit_id and u.name = c.issuer
set c.issuer_en = u.name_en;
