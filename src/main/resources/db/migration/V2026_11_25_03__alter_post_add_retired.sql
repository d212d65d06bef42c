-- A retired post stays with those who hold it and is no longer given to anybody.
alter table post add column retired boolean not null default false;
