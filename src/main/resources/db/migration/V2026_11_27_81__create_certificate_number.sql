-- The last number given to a completion certificate in each year: counted without gaps, one at a time.
create table certificate_number (
  issue_year int not null,
  last_number int not null,
  constraint pk_certificate_number primary key (issue_year),
  constraint ck_certificate_number_last check (last_number > 0)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
