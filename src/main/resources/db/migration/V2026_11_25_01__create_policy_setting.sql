-- Values of policy settings, each in force from a date until the next one of the same setting begins; before the first, the default.
create table policy_setting (
  id bigint not null auto_increment,
  setting varchar(60) character set ascii collate ascii_bin not null,
  valid_from date not null,
  value int not null,
  note varchar(300),
  version bigint not null default 0,
  constraint pk_policy_setting primary key (id),
  constraint uq_policy_setting_from unique (setting, valid_from)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
