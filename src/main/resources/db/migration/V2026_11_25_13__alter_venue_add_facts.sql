-- A room belongs to the place named by parent_id; booking the place books its rooms. No hours: always open.
alter table venue
  add column parent_id bigint,
  add column workstations int,
  add column equipment varchar(1000),
  add column travel_zone varchar(20) not null default 'MAINLAND',
  add column hours varchar(300),
  add constraint fk_venue_parent foreign key (parent_id) references venue (id),
  add constraint ck_venue_workstations check (workstations between 1 and 5000);
