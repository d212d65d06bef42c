-- The official's own word on a row of their card: confirmed, or contested with a reason. A contest can be taken back, once.
create table entry_answer (
  id bigint not null auto_increment,
  entry_id bigint not null,
  contested boolean not null,
  word varchar(500),
  answered_at datetime(6) not null,
  version bigint not null default 0,
  constraint pk_entry_answer primary key (id),
  constraint uq_entry_answer_entry unique (entry_id),
  constraint fk_entry_answer_entry foreign key (entry_id) references card_entry (id),
  constraint ck_entry_answer_word check (not contested or word is not null)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
