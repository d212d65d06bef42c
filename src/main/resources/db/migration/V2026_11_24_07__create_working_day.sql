-- Saturdays and Sundays that the yearly notice makes working days.
create table working_day (
  id bigint not null auto_increment,
  day date not null,
  reason varchar(200) not null,
  version bigint not null default 0,
  constraint pk_working_day primary key (id),
  constraint uq_working_day_day unique (day)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
