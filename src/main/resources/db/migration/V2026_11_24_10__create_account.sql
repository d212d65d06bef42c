-- Who may sign in. Most belong to an official; a technical administrator may belong to none.
create table account (
  id bigint not null auto_increment,
  user_name varchar(60) character set utf8mb4 collate utf8mb4_bin not null,
  mail varchar(254),
  display_name varchar(200) not null,
  official_id bigint,
  language varchar(2) character set ascii collate ascii_bin not null default 'vi',
  status varchar(20) character set ascii collate ascii_bin not null,
  password_hash varchar(200) character set ascii collate ascii_bin,
  stamp bigint not null default 1,
  created_at datetime(6) not null,
  last_sign_in_at datetime(6),
  version bigint not null default 0,
  constraint pk_account primary key (id),
  constraint uq_account_user_name unique (user_name),
  constraint uq_account_mail unique (mail),
  constraint uq_account_official unique (official_id),
  constraint ck_account_active check (status <> 'ACTIVE' or password_hash is not null),
  key ix_account_status (status)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
