-- Half-days on which a person is not at work, one row each; a trainer's leave is the same record.
create table official_leave (
  id bigint not null auto_increment,
  official_id bigint not null,
  day date not null,
  half varchar(10) not null,
  kind varchar(20) not null,
  note varchar(200),
  version bigint not null default 0,
  constraint pk_official_leave primary key (id),
  constraint uq_official_leave_half_day unique (official_id, day, half),
  constraint fk_official_leave_official foreign key (official_id) references official (id),
  constraint ck_official_leave_half check (half in ('MORNING', 'AFTERNOON')),
  key ix_official_leave_day (day, official_id)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
