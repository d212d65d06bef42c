-- An attempt was marked anew after a question was corrected: points before and after.
create table quiz_regrade (
  id bigint not null auto_increment,
  attempt_id bigint not null,
  points_before decimal(8,3) not null,
  points_after decimal(8,3) not null,
  regraded_by bigint not null,
  regraded_at datetime(6) not null,
  version bigint not null default 0,
  constraint pk_quiz_regrade primary key (id),
  constraint fk_quiz_regrade_attempt foreign key (attempt_id) references quiz_attempt (id),
  key ix_quiz_regrade_attempt (attempt_id, regraded_at)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
