-- Failed sign-ins by account, by name nobody has (hashed), and by network address: the delay grows with their number.
create table sign_in_failure (
  id bigint not null auto_increment,
  subject varchar(80) character set utf8mb4 collate utf8mb4_bin not null,
  failures int not null,
  last_at datetime(6) not null,
  blocked_until datetime(6),
  version bigint not null default 0,
  constraint pk_sign_in_failure primary key (id),
  constraint uq_sign_in_failure_subject unique (subject),
  key ix_sign_in_failure_last (last_at)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
