-- Who acts for the head of a unit, or keeps its leave, between two days, both inclusive.
create table deputyship (
  id bigint not null auto_increment,
  unit_id bigint not null,
  official_id bigint not null,
  task varchar(10) not null,
  valid_from date not null,
  valid_to date not null,
  revoked boolean not null default false,
  version bigint not null default 0,
  constraint pk_deputyship primary key (id),
  constraint fk_deputyship_unit foreign key (unit_id) references unit (id),
  constraint fk_deputyship_official foreign key (official_id) references official (id),
  constraint ck_deputyship_task check (task in ('HEAD', 'LEAVE')),
  constraint ck_deputyship_valid check (valid_to >= valid_from),
  key ix_deputyship_official (official_id, valid_to),
  key ix_deputyship_unit (unit_id, valid_to)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
