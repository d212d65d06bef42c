-- Meetings of a session, numbered in the order of time.
create table meeting (
  id bigint not null auto_increment,
  session_id bigint not null,
  number int not null,
  starts_at datetime(6) not null,
  ends_at datetime(6) not null,
  venue_id bigint not null,
  version bigint not null default 0,
  constraint pk_meeting primary key (id),
  constraint uq_meeting_session_number unique (session_id, number),
  constraint fk_meeting_session foreign key (session_id) references coaching_session (id),
  constraint fk_meeting_venue foreign key (venue_id) references venue (id),
  constraint ck_meeting_times check (starts_at < ends_at),
  key ix_meeting_venue (venue_id, starts_at),
  key ix_meeting_starts (starts_at)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
