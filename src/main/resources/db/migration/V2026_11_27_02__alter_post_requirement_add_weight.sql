-- How much a post depends on a competency: 1 useful, 2 important, 3 indispensable. Gaps are ranked by it.
alter table post_requirement
  add column weight int not null default 2,
  add constraint ck_post_requirement_weight check (weight between 1 and 3),
  add key ix_post_requirement_valid (post_id, valid_from);
