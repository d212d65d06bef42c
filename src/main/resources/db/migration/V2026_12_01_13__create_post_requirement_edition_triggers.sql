-- Whoever changes post_requirement, by whatever means, begins a new edition.
create trigger post_requirement_insert_edition after insert on post_requirement for each row
  update edition set stamp = uuid() where name = 'FRAMEWORK';

create trigger post_requirement_update_edition after update on post_requirement for each row
  update edition set stamp = uuid() where name = 'FRAMEWORK';

create trigger post_requirement_delete_edition after delete on post_requirement for each row
  update edition set stamp = uuid() where name = 'FRAMEWORK';
