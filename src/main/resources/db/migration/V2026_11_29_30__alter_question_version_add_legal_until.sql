-- Last day in force of the document that the wording rests on: from the day after it answers to it are no evidence.
alter table question_version
  add column legal_until date,
  add constraint ck_question_version_legal_until check (legal_until is null or legal_document is not null);
