-- How long levels of a competency count by evidence observed from a day on, and how long before their end they are renewed; no months: for good.
create table competency_validity (
  id bigint not null auto_increment,
  competency_id bigint not null,
  valid_from date not null,
  months int,
  renewal_days int,
  set_by bigint not null,
  set_by_official bigint,
  set_at datetime(6) not null,
  version bigint not null default 0,
  constraint pk_competency_validity primary key (id),
  constraint uq_competency_validity_day unique (competency_id, valid_from),
  constraint fk_competency_validity_competency foreign key (competency_id) references competency (id),
  constraint ck_competency_validity_months check (months between 1 and 120),
  constraint ck_competency_validity_renewal check (renewal_days between 1 and 365)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
