-- Officials. The two sort columns carry the order of the Vietnamese alphabet; search_key is the name without marks.
create table official (
  id bigint not null auto_increment,
  staff_code varchar(30) character set utf8mb4 collate utf8mb4_bin,
  full_name varchar(120) not null,
  given_name varchar(60) not null,
  full_name_sort varchar(120) character set utf8mb4 collate utf8mb4_vi_0900_as_cs generated always as (full_name) stored,
  given_name_sort varchar(60) character set utf8mb4 collate utf8mb4_vi_0900_as_cs generated always as (given_name) stored,
  search_key varchar(120) not null,
  unit_id bigint not null,
  mail varchar(254) character set utf8mb4 collate utf8mb4_bin,
  mobile varchar(10) character set utf8mb4 collate utf8mb4_bin,
  language char(2) character set ascii collate ascii_bin not null default 'vi',
  status varchar(10) not null,
  version bigint not null default 0,
  constraint pk_official primary key (id),
  constraint uq_official_staff_code unique (staff_code),
  constraint uq_official_mail unique (mail),
  constraint fk_official_unit foreign key (unit_id) references unit (id),
  constraint ck_official_language check (language in ('vi', 'en')),
  constraint ck_official_status check (status in ('ACTIVE', 'LEFT')),
  key ix_official_order (given_name_sort, full_name_sort, id),
  key ix_official_unit (unit_id, status)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
