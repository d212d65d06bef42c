-- Posts (vị trí việc làm) that officials hold.
create table post (
  id bigint not null auto_increment,
  code varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  name_vi varchar(200) not null,
  name_en varchar(200) not null,
  post_group varchar(60) not null,
  version bigint not null default 0,
  constraint pk_post primary key (id),
  constraint uq_post_code unique (code)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
