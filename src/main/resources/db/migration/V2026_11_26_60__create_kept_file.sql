-- A file that a feature keeps: judged by its content, never changed. The content itself lies in its chunks.
create table kept_file (
  id bigint not null auto_increment,
  owner varchar(40) character set ascii collate ascii_bin not null,
  name varchar(120) not null,
  type varchar(10) not null,
  bytes int not null,
  sha256 char(64) character set ascii collate ascii_bin not null,
  kept_at datetime(6) not null,
  kept_by bigint not null,
  version bigint not null default 0,
  constraint pk_kept_file primary key (id),
  constraint ck_kept_file_bytes check (bytes between 1 and 20971520)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
