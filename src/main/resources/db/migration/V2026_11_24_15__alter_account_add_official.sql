-- An account's person must exist.
alter table account
  add constraint fk_account_official foreign key (official_id) references official (id);
