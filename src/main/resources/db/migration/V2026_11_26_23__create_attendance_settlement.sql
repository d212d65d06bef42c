-- A mark and a check-in said different things: who settled it, which side holds, and why. Written once.
create table attendance_settlement (
  id bigint not null auto_increment,
  attendance_id bigint not null,
  status varchar(20) not null,
  by_check_in boolean not null,
  settled_at datetime(6) not null,
  settled_by bigint not null,
  settled_by_official bigint,
  note varchar(500) not null,
  version bigint not null default 0,
  constraint pk_attendance_settlement primary key (id),
  constraint fk_attendance_settlement_attendance foreign key (attendance_id) references attendance (id) on delete cascade,
  constraint fk_attendance_settlement_official foreign key (settled_by_official) references official (id),
  key ix_attendance_settlement_attendance (attendance_id, settled_at)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
