-- The secrets under which case numbers are kept; the newest number is used, the first is drawn by whoever needs it first.
create table case_key (
  id bigint not null auto_increment,
  number int not null,
  secret char(64) character set ascii collate ascii_bin not null,
  made_at datetime(6) not null,
  version bigint not null default 0,
  constraint pk_case_key primary key (id),
  constraint uq_case_key_number unique (number)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
