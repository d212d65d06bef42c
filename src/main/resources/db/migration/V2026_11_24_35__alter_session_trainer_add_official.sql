-- Trainers are officials.
alter table session_trainer
  add constraint fk_session_trainer_official foreign key (official_id) references official (id);
