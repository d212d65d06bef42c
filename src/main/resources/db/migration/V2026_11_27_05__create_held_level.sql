-- Levels that officials hold, day by day, both ends inclusive (no end: for good): derived from evidence, rebuilt from it.
create table held_level (
  id bigint not null auto_increment,
  official_id bigint not null,
  competency_id bigint not null,
  level int not null,
  held_from date not null,
  held_until date,
  state varchar(20) not null,
  version bigint not null default 0,
  constraint pk_held_level primary key (id),
  constraint uq_held_level unique (official_id, competency_id, level, held_from),
  constraint fk_held_level_official foreign key (official_id) references official (id),
  constraint fk_held_level_competency foreign key (competency_id) references competency (id),
  constraint ck_held_level_level check (level between 1 and 4),
  constraint ck_held_level_days check (held_until >= held_from),
  constraint ck_held_level_state check (state in ('CONFIRMED', 'PROVISIONAL', 'HELD')),
  key ix_held_level_competency (competency_id, level, held_from)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
