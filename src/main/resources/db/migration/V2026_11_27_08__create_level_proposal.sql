-- Levels that evidence shows and nobody has confirmed: derived like held_level, for the heads' queue.
create table level_proposal (
  id bigint not null auto_increment,
  official_id bigint not null,
  competency_id bigint not null,
  level int not null,
  shown_from date not null,
  shown_until date,
  state varchar(20) not null,
  version bigint not null default 0,
  constraint pk_level_proposal primary key (id),
  constraint uq_level_proposal unique (official_id, competency_id, level),
  constraint fk_level_proposal_official foreign key (official_id) references official (id),
  constraint fk_level_proposal_competency foreign key (competency_id) references competency (id),
  constraint ck_level_proposal_level check (level between 1 and 4),
  constraint ck_level_proposal_state check (state in ('PROPOSED', 'RETURNED', 'DISPUTED')),
  key ix_level_proposal_state (state, shown_from)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
