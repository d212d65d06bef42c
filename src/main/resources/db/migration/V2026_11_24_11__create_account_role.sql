-- What an account may do; a head's row names the unit, with everything below it.
create table account_role (
  id bigint not null auto_increment,
  account_id bigint not null,
  role varchar(20) character set ascii collate ascii_bin not null,
  unit_id bigint,
  unit_key bigint generated always as (coalesce(unit_id, 0)) stored,
  version bigint not null default 0,
  constraint pk_account_role primary key (id),
  constraint uq_account_role unique (account_id, role, unit_key),
  constraint fk_account_role_account foreign key (account_id) references account (id),
  constraint fk_account_role_unit foreign key (unit_id) references unit (id),
  key ix_account_role_role (role, account_id)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
