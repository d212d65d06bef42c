-- Which edition of tables that change rarely is the current one: a new stamp with every change, in its transaction. A stamp is never
-- used twice, so that what was read before a change that was taken back is never held for current.
create table edition (
  name varchar(20) character set ascii collate ascii_bin not null,
  stamp char(36) character set ascii collate ascii_bin not null,
  constraint pk_edition primary key (name)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;

insert into edition (name, stamp) values ('FRAMEWORK', uuid()), ('POLICY', uuid());
