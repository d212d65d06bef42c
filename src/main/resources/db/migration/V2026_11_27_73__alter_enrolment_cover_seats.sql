-- Who has a seat in a session is read from the index alone.
alter table enrolment
  add key ix_enrolment_seat (session_id, status, official_id),
  drop key ix_enrolment_session;
