-- Which level of a competency a post asks for, from a date on.
create table post_requirement (
  id bigint not null auto_increment,
  post_id bigint not null,
  competency_id bigint not null,
  level int not null,
  valid_from date not null,
  version bigint not null default 0,
  constraint pk_post_requirement primary key (id),
  constraint uq_post_requirement unique (post_id, competency_id, valid_from),
  constraint fk_post_requirement_post foreign key (post_id) references post (id),
  constraint fk_post_requirement_competency foreign key (competency_id) references competency (id),
  constraint ck_post_requirement_level check (level between 0 and 4)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
