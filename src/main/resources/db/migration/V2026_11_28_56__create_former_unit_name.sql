-- Names that units had before: until the day from which they no longer do (exclusive).
create table former_unit_name (
  id bigint not null auto_increment,
  unit_id bigint not null,
  name varchar(200) not null,
  name_en varchar(200) null,
  named_until date not null,
  version bigint not null default 0,
  constraint pk_former_unit_name primary key (id),
  constraint fk_former_unit_name_unit foreign key (unit_id) references unit (id),
  key ix_former_unit_name_unit (unit_id, named_until)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
