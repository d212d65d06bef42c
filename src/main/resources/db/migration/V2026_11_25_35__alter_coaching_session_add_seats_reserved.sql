-- Seats that are kept for the people of units and have no names yet; with those taken they never pass the capacity.
alter table coaching_session
  add column seats_reserved int not null default 0,
  add constraint ck_coaching_session_reserved check (seats_reserved >= 0 and seats_taken + seats_reserved <= capacity);
