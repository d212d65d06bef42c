-- Whoever changes competency_level, by whatever means, begins a new edition.
create trigger competency_level_insert_edition after insert on competency_level for each row
  update edition set stamp = uuid() where name = 'FRAMEWORK';

create trigger competency_level_update_edition after update on competency_level for each row
  update edition set stamp = uuid() where name = 'FRAMEWORK';

create trigger competency_level_delete_edition after delete on competency_level for each row
  update edition set stamp = uuid() where name = 'FRAMEWORK';
