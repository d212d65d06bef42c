-- A file that shows what a row of a coaching card says. It stays named after it was taken away, with who did so and why.
create table card_file (
  id bigint not null auto_increment,
  entry_id bigint not null,
  file_id bigint,
  name varchar(255) not null,
  attached_by bigint not null,
  attached_at datetime(6) not null,
  removed_by varchar(200),
  removed_at datetime(6),
  removed_because varchar(500),
  version bigint not null default 0,
  constraint pk_card_file primary key (id),
  constraint uq_card_file_file unique (file_id),
  constraint fk_card_file_entry foreign key (entry_id) references card_entry (id),
  constraint fk_card_file_file foreign key (file_id) references kept_file (id),
  constraint fk_card_file_official foreign key (attached_by) references official (id),
  constraint ck_card_file_removed check ((file_id is null) = (removed_at is not null)
    and (removed_at is null) = (removed_by is null) and (removed_at is null) = (removed_because is null)),
  -- files of a row in the order in which they were attached
  key ix_card_file_entry (entry_id, id)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
