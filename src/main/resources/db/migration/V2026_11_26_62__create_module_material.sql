-- What a module gives to read, shown on its page and on every session's of it: a text, an address or a kept file.
create table module_material (
  id bigint not null auto_increment,
  module_id bigint not null,
  position int not null,
  kind varchar(10) not null,
  title varchar(150) not null,
  text mediumtext,
  link varchar(500),
  file_id bigint,
  version bigint not null default 0,
  constraint pk_module_material primary key (id),
  constraint uq_module_material_file unique (file_id),
  constraint fk_module_material_module foreign key (module_id) references module (id),
  constraint fk_module_material_file foreign key (file_id) references kept_file (id),
  constraint ck_module_material_content check (
    kind = 'TEXT' and text is not null and link is null and file_id is null
    or kind = 'LINK' and link is not null and text is null and file_id is null
    or kind = 'FILE' and file_id is not null and text is null and link is null),
  -- materials of a module in their order
  key ix_module_material_module (module_id, position)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
