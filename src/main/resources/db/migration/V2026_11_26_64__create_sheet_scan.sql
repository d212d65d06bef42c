-- The signed sheet of a meeting, scanned or photographed; several where it has several pages.
create table sheet_scan (
  id bigint not null auto_increment,
  meeting_id bigint not null,
  file_id bigint not null,
  attached_by_official bigint,
  version bigint not null default 0,
  constraint pk_sheet_scan primary key (id),
  constraint uq_sheet_scan_file unique (file_id),
  constraint fk_sheet_scan_meeting foreign key (meeting_id) references meeting (id),
  constraint fk_sheet_scan_file foreign key (file_id) references kept_file (id),
  constraint fk_sheet_scan_official foreign key (attached_by_official) references official (id),
  -- scans of a meeting in the order in which they were attached
  key ix_sheet_scan_meeting (meeting_id, id)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
