-- Units that are looked at together, under a name.
create table area (
  id bigint not null auto_increment,
  name varchar(120) not null,
  version bigint not null default 0,
  constraint pk_area primary key (id),
  constraint uq_area_name unique (name)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
