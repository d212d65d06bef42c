-- Who was reminded of what, for which start: at most one a rule, session, person and start.
create table reminder (
  id bigint not null auto_increment,
  rule_name varchar(20) character set ascii collate ascii_bin not null,
  session_id bigint not null,
  official_id bigint not null,
  occurrence datetime(6) not null,
  covers_from datetime(6) not null,
  covers_until datetime(6) not null,
  made_at datetime(6) not null,
  version bigint not null default 0,
  constraint pk_reminder primary key (id),
  constraint uq_reminder_occurrence unique (session_id, official_id, rule_name, occurrence),
  constraint ck_reminder_covers check (covers_from <= occurrence and occurrence <= covers_until)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
