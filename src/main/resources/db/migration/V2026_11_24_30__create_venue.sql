-- Where meetings are held. An online venue may hold several at once, any other holds one.
create table venue (
  id bigint not null auto_increment,
  name varchar(200) not null,
  address varchar(300),
  search_key varchar(500) not null,
  kind varchar(20) not null,
  unit_id bigint,
  seats int,
  retired boolean not null default false,
  version bigint not null default 0,
  constraint pk_venue primary key (id),
  constraint uq_venue_name unique (name),
  constraint fk_venue_unit foreign key (unit_id) references unit (id),
  constraint ck_venue_seats check (seats between 1 and 5000)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
