-- The section that a line of a quiz belongs to; none where the quiz has no sections.
alter table quiz_item
  add column section_id bigint after position,
  add constraint fk_quiz_item_section foreign key (section_id) references quiz_section (id);
