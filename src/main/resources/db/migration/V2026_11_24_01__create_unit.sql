-- Units of the city: the city, its departments, wards, communes and special zones, and their divisions. A tree with dates.
create table unit (
  id bigint not null auto_increment,
  code varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  kind varchar(20) not null,
  name varchar(200) not null,
  name_en varchar(200),
  search_key varchar(200) not null,
  parent_id bigint,
  travel_zone varchar(20) not null default 'MAINLAND',
  valid_from date not null,
  valid_to date,
  version bigint not null default 0,
  constraint pk_unit primary key (id),
  constraint uq_unit_code unique (code),
  constraint fk_unit_parent foreign key (parent_id) references unit (id),
  constraint ck_unit_valid check (valid_to is null or valid_to >= valid_from),
  key ix_unit_search (search_key)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
