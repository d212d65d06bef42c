-- What a trainer answered to being asked to train a session. Those who trained before this table was made had agreed.
create table assignment (
  id bigint not null auto_increment,
  session_id bigint not null,
  official_id bigint not null,
  answer varchar(20) not null,
  reason varchar(500),
  answered_at datetime(6),
  version bigint not null default 0,
  constraint pk_assignment primary key (id),
  constraint uq_assignment_session_official unique (session_id, official_id),
  constraint fk_assignment_session foreign key (session_id) references coaching_session (id),
  constraint fk_assignment_official foreign key (official_id) references official (id),
  key ix_assignment_official (official_id, answer)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
