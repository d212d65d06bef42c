-- What a head decided about a proposed level, and what the official said to it. Only added to.
create table level_word (
  id bigint not null auto_increment,
  official_id bigint not null,
  competency_id bigint not null,
  level int not null,
  kind varchar(20) not null,
  text varchar(1000),
  said_on date not null,
  said_at datetime(6) not null,
  said_by bigint not null,
  said_by_official bigint,
  version bigint not null default 0,
  constraint pk_level_word primary key (id),
  constraint fk_level_word_official foreign key (official_id) references official (id),
  constraint fk_level_word_competency foreign key (competency_id) references competency (id),
  constraint fk_level_word_said_by_official foreign key (said_by_official) references official (id),
  constraint ck_level_word_level check (level between 1 and 4),
  constraint ck_level_word_kind check (kind in ('CONFIRMED', 'RETURNED', 'DISPUTED', 'COMMENTED')),
  constraint ck_level_word_text check (kind = 'CONFIRMED' or text is not null),
  key ix_level_word_official (official_id, competency_id, id)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
