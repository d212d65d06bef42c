-- The closing of sign-up for which people were told that too few signed up; null while nobody was.
alter table coaching_session
  add column alarmed_closing datetime(6),
  add key ix_coaching_session_closing (status, sign_up_closes_at);
