-- A calendar that a program fetches by a secret address. Only the secret's hash is kept; revoking deletes the row.
create table calendar_feed (
  id bigint not null auto_increment,
  account_id bigint not null,
  kind varchar(20) not null,
  subject_id bigint not null default 0,
  token_hash char(64) character set ascii collate ascii_bin not null,
  made_at datetime(6) not null,
  fetched_at datetime(6),
  content_hash char(64) character set ascii collate ascii_bin,
  content_since datetime(6),
  version bigint not null default 0,
  constraint pk_calendar_feed primary key (id),
  constraint uq_calendar_feed_token unique (token_hash),
  constraint uq_calendar_feed_account unique (account_id, kind, subject_id),
  constraint fk_calendar_feed_account foreign key (account_id) references account (id),
  constraint ck_calendar_feed_subject check ((kind in ('UNIT', 'VENUE')) = (subject_id > 0))
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
