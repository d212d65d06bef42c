-- Trainers of sessions that were public already.
insert into assignment (session_id, official_id, answer)
select t.session_id, t.official_id, 'ACCEPTED'
from session_trainer t
join coaching_session s on s.id = t.session_id
where s.opened_at is not null;
