-- A browser that may sign in again by itself. The token changes at each use; the one before it is honoured for a moment.
create table remember_token (
  id bigint not null auto_increment,
  account_id bigint not null,
  token_hash char(64) character set ascii collate ascii_bin not null,
  previous_hash char(64) character set ascii collate ascii_bin,
  rotated_at datetime(6) not null,
  expires_at datetime(6) not null,
  stamp bigint not null,
  version bigint not null default 0,
  constraint pk_remember_token primary key (id),
  constraint uq_remember_token_token unique (token_hash),
  constraint fk_remember_token_account foreign key (account_id) references account (id),
  key ix_remember_token_previous (previous_hash),
  key ix_remember_token_expires (expires_at)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
