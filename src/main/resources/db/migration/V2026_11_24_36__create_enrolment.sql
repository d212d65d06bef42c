-- A person's place in a session: one row a person and session, whatever becomes of it.
create table enrolment (
  id bigint not null auto_increment,
  session_id bigint not null,
  official_id bigint not null,
  status varchar(30) not null,
  status_since datetime(6) not null,
  changed_by bigint not null,
  note varchar(500),
  next_sequence int not null default 0,
  version bigint not null default 0,
  constraint pk_enrolment primary key (id),
  constraint uq_enrolment_session_official unique (session_id, official_id),
  constraint fk_enrolment_session foreign key (session_id) references coaching_session (id),
  constraint fk_enrolment_official foreign key (official_id) references official (id),
  constraint ck_enrolment_sequence check (next_sequence >= 0),
  key ix_enrolment_official (official_id, status),
  key ix_enrolment_session (session_id, status)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
