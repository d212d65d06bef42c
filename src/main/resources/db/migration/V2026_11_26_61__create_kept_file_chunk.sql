-- The content of a kept file in pieces of 256 KB, numbered from 0, so that it passes through with constant memory.
create table kept_file_chunk (
  file_id bigint not null,
  number int not null,
  content mediumblob not null,
  constraint pk_kept_file_chunk primary key (file_id, number),
  constraint fk_kept_file_chunk_file foreign key (file_id) references kept_file (id),
  constraint ck_kept_file_chunk_content check (length(content) between 1 and 262144)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
