-- Who opened somebody else's competency record, once a reader and day: shown to the person.
create table record_view (
  id bigint not null auto_increment,
  official_id bigint not null,
  viewed_on date not null,
  account_id bigint not null,
  viewer_official_id bigint,
  first_at datetime(6) not null,
  version bigint not null default 0,
  constraint pk_record_view primary key (id),
  constraint uq_record_view_reader_day unique (official_id, viewed_on, account_id),
  constraint fk_record_view_official foreign key (official_id) references official (id),
  constraint fk_record_view_viewer foreign key (viewer_official_id) references official (id)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
