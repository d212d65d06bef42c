-- What an official said of themself at one meeting: came, left, by which means and from which device. Apart from the trainer's mark.
create table check_in (
  id bigint not null auto_increment,
  session_id bigint not null,
  meeting_id bigint not null,
  official_id bigint not null,
  in_at datetime(6),
  in_means varchar(10),
  in_device varchar(32) character set ascii collate ascii_bin,
  out_at datetime(6),
  out_means varchar(10),
  out_device varchar(32) character set ascii collate ascii_bin,
  version bigint not null default 0,
  constraint pk_check_in primary key (id),
  constraint uq_check_in_meeting_official unique (meeting_id, official_id),
  constraint fk_check_in_session foreign key (session_id) references coaching_session (id),
  constraint fk_check_in_meeting foreign key (meeting_id) references meeting (id) on delete cascade,
  constraint fk_check_in_official foreign key (official_id) references official (id),
  constraint ck_check_in_something check (in_at is not null or out_at is not null),
  key ix_check_in_official (official_id, meeting_id)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
