-- A quiz may be the post-test of another of its module.
alter table quiz
  add column pretest_id bigint after module_id,
  add constraint uq_quiz_module unique (id, module_id),
  add key ix_quiz_pretest (pretest_id, module_id);
