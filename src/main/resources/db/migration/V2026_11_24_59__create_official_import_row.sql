-- The rows of an uploaded file of officials, as they stand in it, each with what taking it over would do or has done.
create table official_import_row (
  id bigint not null auto_increment,
  import_id bigint not null,
  row_no int not null,
  outcome varchar(20) not null,
  taken boolean not null default false,
  cells text not null,
  changes varchar(200) character set ascii collate ascii_bin not null default '',
  reasons text,
  version bigint not null default 0,
  constraint pk_official_import_row primary key (id),
  constraint uq_official_import_row_no unique (import_id, row_no),
  constraint fk_official_import_row_import foreign key (import_id) references official_import (id) on delete cascade,
  constraint ck_official_import_row_outcome check (outcome in ('NEW', 'CHANGED', 'UNCHANGED', 'REFUSED')),
  key ix_official_import_row_outcome (import_id, outcome, taken, row_no)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
