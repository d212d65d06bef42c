-- Whoever changes competency, by whatever means, begins a new edition.
create trigger competency_insert_edition after insert on competency for each row
  update edition set stamp = uuid() where name = 'FRAMEWORK';

create trigger competency_update_edition after update on competency for each row
  update edition set stamp = uuid() where name = 'FRAMEWORK';

create trigger competency_delete_edition after delete on competency for each row
  update edition set stamp = uuid() where name = 'FRAMEWORK';
