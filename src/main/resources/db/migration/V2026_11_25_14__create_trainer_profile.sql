-- Who may be asked to train: when in the week (no hours: at any time) and how many meetings a week (null: no limit).
create table trainer_profile (
  id bigint not null auto_increment,
  official_id bigint not null,
  hours varchar(300),
  load_cap int,
  version bigint not null default 0,
  constraint pk_trainer_profile primary key (id),
  constraint uq_trainer_profile_official unique (official_id),
  constraint fk_trainer_profile_official foreign key (official_id) references official (id),
  constraint ck_trainer_profile_load check (load_cap between 1 and 60)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
