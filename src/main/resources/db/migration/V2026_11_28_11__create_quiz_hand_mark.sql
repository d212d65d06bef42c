-- What one marker said of one answer: the first, the second where a quiz asks for two, or the third that settles.
create table quiz_hand_mark (
  id bigint not null auto_increment,
  attempt_id bigint not null,
  position int not null,
  seat int not null,
  account_id bigint not null,
  share decimal(8,7) not null,
  picks varchar(500),
  comment varchar(1000),
  marked_at datetime(6) not null,
  version bigint not null default 0,
  constraint pk_quiz_hand_mark primary key (id),
  constraint uq_quiz_hand_mark_seat unique (attempt_id, position, seat),
  constraint uq_quiz_hand_mark_account unique (attempt_id, position, account_id),
  constraint fk_quiz_hand_mark_question foreign key (attempt_id, position) references quiz_attempt_question (attempt_id, position),
  constraint ck_quiz_hand_mark_seat check (seat between 1 and 3),
  constraint ck_quiz_hand_mark_share check (share between 0 and 1)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
