-- That a unit is to be merged, renamed or closed from a day on; carried out on that day.
create table planned_unit_change (
  id bigint not null auto_increment,
  unit_id bigint not null,
  kind varchar(10) not null,
  effective_on date not null,
  into_unit_id bigint null,
  new_name varchar(200) null,
  new_name_en varchar(200) null,
  reason varchar(500) not null,
  status varchar(10) not null,
  outcome varchar(200) null,
  planned_by bigint not null,
  planned_at datetime(6) not null,
  settled_at datetime(6) null,
  version bigint not null default 0,
  constraint pk_planned_unit_change primary key (id),
  constraint fk_planned_unit_change_unit foreign key (unit_id) references unit (id),
  constraint fk_planned_unit_change_into foreign key (into_unit_id) references unit (id),
  constraint ck_planned_unit_change_kind check (
    kind = 'CLOSE' or (kind = 'MERGE' and into_unit_id is not null) or (kind = 'RENAME' and new_name is not null)),
  key ix_planned_unit_change_unit (unit_id, status),
  key ix_planned_unit_change_due (status, effective_on)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
