-- Pre-test and post-test belong to one module.
alter table quiz
  add constraint fk_quiz_pretest foreign key (pretest_id, module_id) references quiz (id, module_id);
