-- The nine wards of the western centre as a saved area, and the order of the Vietnamese alphabet for lists of units.
alter table unit
  add column western_centre boolean not null default false,
  add column name_sort varchar(200) character set utf8mb4 collate utf8mb4_vi_0900_as_cs generated always as (name) stored;
