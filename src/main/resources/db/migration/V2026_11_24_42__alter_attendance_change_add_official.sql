-- Who corrected a mark, as a person: the history shows a name; null for an account that belongs to no official.
alter table attendance_change
  add column changed_by_official bigint,
  add constraint fk_attendance_change_official foreign key (changed_by_official) references official (id);
