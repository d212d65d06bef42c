-- An official says that a mark about them is wrong; a coordinator decides, once.
create table attendance_appeal (
  id bigint not null auto_increment,
  attendance_id bigint not null,
  appealed_at datetime(6) not null,
  text varchar(1000) not null,
  decided_at datetime(6),
  decided_by bigint,
  decided_by_official bigint,
  accepted boolean,
  answer varchar(500),
  version bigint not null default 0,
  constraint pk_attendance_appeal primary key (id),
  constraint uq_attendance_appeal_attendance unique (attendance_id),
  constraint fk_attendance_appeal_attendance foreign key (attendance_id) references attendance (id) on delete cascade,
  constraint fk_attendance_appeal_official foreign key (decided_by_official) references official (id),
  constraint ck_attendance_appeal_decided check ((decided_at is null) = (accepted is null)),
  key ix_attendance_appeal_open (decided_at, appealed_at)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
