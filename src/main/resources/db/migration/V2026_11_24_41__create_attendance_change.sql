-- What a mark said before it was corrected.
create table attendance_change (
  id bigint not null auto_increment,
  attendance_id bigint not null,
  old_status varchar(20) not null,
  old_moment datetime(6),
  old_reason varchar(500),
  old_justified boolean not null,
  old_recorded_at datetime(6) not null,
  old_recorded_by bigint not null,
  changed_at datetime(6) not null,
  changed_by bigint not null,
  why varchar(500),
  version bigint not null default 0,
  constraint pk_attendance_change primary key (id),
  constraint fk_attendance_change_attendance foreign key (attendance_id) references attendance (id) on delete cascade,
  key ix_attendance_change_attendance (attendance_id, changed_at)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
