-- Units in which officials worked before: until the day from which they no longer do (exclusive).
create table former_unit (
  id bigint not null auto_increment,
  official_id bigint not null,
  unit_id bigint not null,
  worked_until date not null,
  version bigint not null default 0,
  constraint pk_former_unit primary key (id),
  constraint fk_former_unit_official foreign key (official_id) references official (id),
  constraint fk_former_unit_unit foreign key (unit_id) references unit (id),
  key ix_former_unit_official (official_id, worked_until)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
