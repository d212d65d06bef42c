-- That an official is to be moved or to leave from a day on; carried out on that day.
create table planned_change (
  id bigint not null auto_increment,
  official_id bigint not null,
  kind varchar(10) not null,
  effective_on date not null,
  unit_id bigint null,
  post_id bigint null,
  reason varchar(500) not null,
  status varchar(10) not null,
  outcome varchar(200) null,
  planned_by bigint not null,
  planned_at datetime(6) not null,
  settled_at datetime(6) null,
  version bigint not null default 0,
  constraint pk_planned_change primary key (id),
  constraint fk_planned_change_official foreign key (official_id) references official (id),
  constraint fk_planned_change_unit foreign key (unit_id) references unit (id),
  constraint fk_planned_change_post foreign key (post_id) references post (id),
  constraint ck_planned_change_kind check (kind = 'LEAVE' or (kind = 'MOVE' and unit_id is not null)),
  key ix_planned_change_official (official_id, status),
  key ix_planned_change_due (status, effective_on)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
