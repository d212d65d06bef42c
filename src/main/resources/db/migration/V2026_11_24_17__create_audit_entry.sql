-- Who did what to which record and when; refusals too. Rows are only ever added.
create table audit_entry (
  id bigint not null auto_increment,
  occurred_at datetime(6) not null,
  actor_id bigint not null,
  actor_user_name varchar(60) character set utf8mb4 collate utf8mb4_bin,
  actor_official_id bigint,
  action varchar(80) character set utf8mb4 collate utf8mb4_bin not null,
  refused boolean not null,
  subject_type varchar(60) character set utf8mb4 collate utf8mb4_bin,
  subject_id bigint,
  details text not null,
  version bigint not null default 0,
  constraint pk_audit_entry primary key (id),
  key ix_audit_entry_time (occurred_at, id),
  key ix_audit_entry_actor (actor_id, occurred_at),
  key ix_audit_entry_actor_official (actor_official_id),
  key ix_audit_entry_subject (subject_type, subject_id, id),
  key ix_audit_entry_action (action, id)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
