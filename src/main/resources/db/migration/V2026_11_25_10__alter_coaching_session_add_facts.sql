-- Whether a head must agree first; work places that the session aims at (null: not said); why a locked one was reopened; whether
-- it runs although fewer people signed up than it needs.
alter table coaching_session
  add column approval_required boolean not null default false,
  add column workstations int,
  add column reopen_reason varchar(500),
  add column below_minimum_reason varchar(500),
  add constraint ck_coaching_session_workstations check (workstations between 1 and 500);
