-- The units of an area; what is below them belongs to it too.
create table area_unit (
  area_id bigint not null,
  unit_id bigint not null,
  constraint pk_area_unit primary key (area_id, unit_id),
  constraint fk_area_unit_area foreign key (area_id) references area (id),
  constraint fk_area_unit_unit foreign key (unit_id) references unit (id)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
