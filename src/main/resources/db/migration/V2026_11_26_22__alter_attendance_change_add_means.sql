alter table attendance_change
  add column old_left_at datetime(6),
  add column old_means varchar(10) not null default 'TRAINER';
