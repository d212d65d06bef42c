-- Somebody without a seat stood before the screen of a meeting and asks to be let in; an organiser of the session decides.
create table walk_in_request (
  id bigint not null auto_increment,
  session_id bigint not null,
  meeting_id bigint not null,
  official_id bigint not null,
  asked_at datetime(6) not null,
  means varchar(10) not null,
  device varchar(32) character set ascii collate ascii_bin,
  decided_at datetime(6),
  decided_by bigint,
  admitted boolean,
  note varchar(500),
  version bigint not null default 0,
  constraint pk_walk_in_request primary key (id),
  constraint uq_walk_in_request_meeting_official unique (meeting_id, official_id),
  constraint fk_walk_in_request_session foreign key (session_id) references coaching_session (id),
  constraint fk_walk_in_request_meeting foreign key (meeting_id) references meeting (id) on delete cascade,
  constraint fk_walk_in_request_official foreign key (official_id) references official (id),
  constraint ck_walk_in_request_decided check ((decided_at is null) = (admitted is null)),
  key ix_walk_in_request_official (official_id, asked_at)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
