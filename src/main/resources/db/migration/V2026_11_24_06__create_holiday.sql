-- Days off by law or by the yearly notice, one row a day.
create table holiday (
  id bigint not null auto_increment,
  day date not null,
  name_vi varchar(120) not null,
  name_en varchar(120) not null,
  version bigint not null default 0,
  constraint pk_holiday primary key (id),
  constraint uq_holiday_day unique (day)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
