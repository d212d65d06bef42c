-- Where somebody stands in the session's waitlist, why a free place went past them, and how often their head was told of a request.
alter table enrolment
  add column waiting_number int,
  add column skipped_at datetime(6),
  add column skip_reasons varchar(2000),
  add column head_told int not null default 0,
  add constraint uq_enrolment_waiting unique (session_id, waiting_number),
  add constraint ck_enrolment_waiting check ((status = 'WAITLISTED') = (waiting_number is not null)),
  add key ix_enrolment_status (status, session_id);
