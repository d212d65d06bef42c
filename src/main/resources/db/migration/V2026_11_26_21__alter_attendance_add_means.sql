-- How a mark came in and by which person, and when somebody who came late also left early.
alter table attendance
  add column left_at datetime(6),
  add column means varchar(10) not null default 'TRAINER',
  add column recorded_by_official bigint,
  add constraint fk_attendance_recorded_by_official foreign key (recorded_by_official) references official (id),
  add constraint ck_attendance_left check (left_at is null or (status = 'LATE' and left_at > moment));
