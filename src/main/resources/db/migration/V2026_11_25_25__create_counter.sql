-- Counters of a unit or division that serve citizens: how many people must be there on each half-day, in force between two dates.
create table counter (
  id bigint not null auto_increment,
  unit_id bigint not null,
  name varchar(120) not null,
  minimum int not null,
  valid_from date not null,
  valid_to date,
  version bigint not null default 0,
  constraint pk_counter primary key (id),
  constraint uq_counter_unit_name_from unique (unit_id, name, valid_from),
  constraint fk_counter_unit foreign key (unit_id) references unit (id),
  constraint ck_counter_minimum check (minimum between 0 and 50),
  constraint ck_counter_valid check (valid_to is null or valid_to >= valid_from)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
