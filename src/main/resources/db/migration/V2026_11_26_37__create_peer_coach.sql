-- Officials whom a coordinator has named to coach what they have themselves been signed off in, so many rows a week at most.
create table peer_coach (
  id bigint not null auto_increment,
  official_id bigint not null,
  load_cap int not null,
  named_at datetime(6) not null,
  version bigint not null default 0,
  constraint pk_peer_coach primary key (id),
  constraint uq_peer_coach_official unique (official_id),
  constraint fk_peer_coach_official foreign key (official_id) references official (id),
  constraint ck_peer_coach_load check (load_cap between 1 and 60)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
