-- Office hours of a season that begins on the same day (MM-dd) each year, in force from a date.
create table office_hours (
  id bigint not null auto_increment,
  season_start char(5) character set ascii collate ascii_bin not null,
  valid_from date not null,
  valid_to date,
  morning_start time not null,
  morning_end time not null,
  afternoon_start time not null,
  afternoon_end time not null,
  version bigint not null default 0,
  constraint pk_office_hours primary key (id),
  constraint uq_office_hours_season unique (season_start, valid_from),
  constraint ck_office_hours_order check (morning_start < morning_end and morning_end <= afternoon_start and afternoon_start < afternoon_end),
  constraint ck_office_hours_valid check (valid_to is null or valid_to >= valid_from)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
