-- The legal document that the wording rested on when it was written; what was proven by it is named when the question rests on another.
alter table question_version add column legal_document varchar(200);
