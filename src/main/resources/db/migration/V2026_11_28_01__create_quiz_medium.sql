-- A picture or a sound that questions name by its content; kept once, never changed.
create table quiz_medium (
  id bigint not null auto_increment,
  sha256 char(64) character set ascii collate ascii_bin not null,
  file_id bigint not null,
  added_at datetime(6) not null,
  version bigint not null default 0,
  constraint pk_quiz_medium primary key (id),
  constraint uq_quiz_medium_file unique (file_id),
  constraint fk_quiz_medium_file foreign key (file_id) references kept_file (id),
  key ix_quiz_medium_content (sha256, id),
  key ix_quiz_medium_added (added_at)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
