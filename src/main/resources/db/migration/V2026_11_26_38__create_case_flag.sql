-- A case that stands on the cards of more than one official, flagged by the later row; a coordinator says once what they found.
create table case_flag (
  id bigint not null auto_increment,
  entry_id bigint not null,
  case_hash char(64) character set ascii collate ascii_bin not null,
  flagged_at datetime(6) not null,
  settled_at datetime(6),
  settled_by_official bigint,
  note varchar(500),
  version bigint not null default 0,
  constraint pk_case_flag primary key (id),
  constraint uq_case_flag_entry unique (entry_id),
  constraint fk_case_flag_entry foreign key (entry_id) references card_entry (id),
  constraint fk_case_flag_official foreign key (settled_by_official) references official (id),
  constraint ck_case_flag_settled check ((settled_at is null) = (note is null)),
  key ix_case_flag_open (settled_at, flagged_at)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
