-- The unit into which one was merged on the day after its last.
alter table unit
  add column merged_into_id bigint null,
  add constraint fk_unit_merged_into foreign key (merged_into_id) references unit (id);
