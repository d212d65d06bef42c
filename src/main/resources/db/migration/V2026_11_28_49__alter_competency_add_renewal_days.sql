-- How long before its last day a level is about to end; null: what the office has set for all.
alter table competency
  add column renewal_days int,
  add constraint ck_competency_renewal check (renewal_days between 1 and 365);
