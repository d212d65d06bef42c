-- The catalogue's modules: what is taught, for how many periods, by whom it is led and what it leaves behind.
create table module (
  id bigint not null auto_increment,
  code varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  name_vi varchar(200) not null,
  name_en varchar(200) not null,
  search_key varchar(500) not null,
  periods int not null,
  format varchar(200) not null,
  lead_unit varchar(200) not null,
  product varchar(500) not null,
  status varchar(20) not null,
  version bigint not null default 0,
  constraint pk_module primary key (id),
  constraint uq_module_code unique (code),
  constraint ck_module_periods check (periods between 1 and 400)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
