-- Whoever changes policy_setting, by whatever means, begins a new edition.
create trigger policy_setting_insert_edition after insert on policy_setting for each row
  update edition set stamp = uuid() where name = 'POLICY';

create trigger policy_setting_update_edition after update on policy_setting for each row
  update edition set stamp = uuid() where name = 'POLICY';

create trigger policy_setting_delete_edition after delete on policy_setting for each row
  update edition set stamp = uuid() where name = 'POLICY';
