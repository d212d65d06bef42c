-- A condition that somebody set aside for a person's place, and why: kept for good.
create table enrolment_bypass (
  id bigint not null auto_increment,
  enrolment_id bigint not null,
  condition_name varchar(40) not null,
  account_id bigint not null,
  account_name varchar(200) not null,
  set_aside_at datetime(6) not null,
  reason varchar(500) not null,
  version bigint not null default 0,
  constraint pk_enrolment_bypass primary key (id),
  constraint fk_enrolment_bypass_enrolment foreign key (enrolment_id) references enrolment (id)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
