-- What one session gives to read, beside what its module does: a text, an address or a kept file.
create table session_material (
  id bigint not null auto_increment,
  session_id bigint not null,
  position int not null,
  kind varchar(10) not null,
  title varchar(150) not null,
  text mediumtext,
  link varchar(500),
  file_id bigint,
  version bigint not null default 0,
  constraint pk_session_material primary key (id),
  constraint uq_session_material_file unique (file_id),
  constraint fk_session_material_session foreign key (session_id) references coaching_session (id),
  constraint fk_session_material_file foreign key (file_id) references kept_file (id),
  constraint ck_session_material_content check (
    kind = 'TEXT' and text is not null and link is null and file_id is null
    or kind = 'LINK' and link is not null and text is null and file_id is null
    or kind = 'FILE' and file_id is not null and text is null and link is null),
  -- materials of a session in their order
  key ix_session_material_session (session_id, position)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
