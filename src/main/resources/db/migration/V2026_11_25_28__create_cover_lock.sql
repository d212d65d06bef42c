-- One row a unit and half-day, made when first needed: whoever changes who is away from the unit then holds it.
create table cover_lock (
  unit_id bigint not null,
  day date not null,
  half varchar(10) character set ascii collate ascii_bin not null,
  constraint pk_cover_lock primary key (unit_id, day, half),
  constraint fk_cover_lock_unit foreign key (unit_id) references unit (id),
  constraint ck_cover_lock_half check (half in ('MORNING', 'AFTERNOON'))
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
