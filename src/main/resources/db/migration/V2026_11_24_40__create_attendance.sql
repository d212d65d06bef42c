-- What the roll call says of one person at one meeting; no row means that nobody has said anything yet. A meeting that is taken
-- off the plan before it begins takes excuses given for it along.
create table attendance (
  id bigint not null auto_increment,
  session_id bigint not null,
  meeting_id bigint not null,
  official_id bigint not null,
  status varchar(20) not null,
  moment datetime(6),
  reason varchar(500),
  justified boolean not null default false,
  minutes int not null,
  recorded_at datetime(6) not null,
  recorded_by bigint not null,
  version bigint not null default 0,
  constraint pk_attendance primary key (id),
  constraint uq_attendance_meeting_official unique (meeting_id, official_id),
  constraint fk_attendance_session foreign key (session_id) references coaching_session (id),
  constraint fk_attendance_meeting foreign key (meeting_id) references meeting (id) on delete cascade,
  constraint fk_attendance_official foreign key (official_id) references official (id),
  constraint ck_attendance_minutes check (minutes >= 0),
  constraint ck_attendance_recorded check (status <> 'UNRECORDED'),
  constraint ck_attendance_moment check ((status in ('LATE', 'LEFT_EARLY')) = (moment is not null)),
  constraint ck_attendance_excuse check (status <> 'EXCUSED' or reason is not null),
  key ix_attendance_session (session_id, official_id),
  key ix_attendance_official (official_id, meeting_id)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
