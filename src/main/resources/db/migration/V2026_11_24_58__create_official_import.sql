-- Files of officials that were uploaded: what they would do, and how far their taking over has come.
create table official_import (
  id bigint not null auto_increment,
  account_id bigint not null,
  file_name varchar(200) not null,
  columns_found varchar(200) character set ascii collate ascii_bin not null,
  status varchar(20) not null,
  uploaded_at datetime(6) not null,
  accepted_at datetime(6),
  finished_at datetime(6),
  leased_until datetime(6),
  new_rows int not null,
  changed_rows int not null,
  unchanged_rows int not null,
  refused_rows int not null,
  taken_rows int not null default 0,
  version bigint not null default 0,
  constraint pk_official_import primary key (id),
  constraint ck_official_import_status check (status in ('PREVIEWED', 'ACCEPTED', 'DONE')),
  key ix_official_import_account (account_id, id),
  key ix_official_import_status (status, id)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
