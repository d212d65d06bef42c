-- Links and printed codes that let a person set a password, once. Only the hash of the token is kept.
create table one_time_link (
  id bigint not null auto_increment,
  account_id bigint not null,
  purpose varchar(20) character set ascii collate ascii_bin not null,
  token_hash char(64) character set ascii collate ascii_bin not null,
  created_at datetime(6) not null,
  expires_at datetime(6) not null,
  used_at datetime(6),
  version bigint not null default 0,
  constraint pk_one_time_link primary key (id),
  constraint uq_one_time_link_token unique (token_hash),
  constraint fk_one_time_link_account foreign key (account_id) references account (id),
  key ix_one_time_link_account (account_id, purpose, created_at)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
