-- How long a level counts after the day of its newest evidence; null: for good.
alter table competency
  add column validity_months int default 24,
  add constraint ck_competency_validity check (validity_months between 1 and 120);
