-- The coaching card of one official in one module. Its row is the lock under which rows are added to the card.
create table coaching_card (
  id bigint not null auto_increment,
  official_id bigint not null,
  module_id bigint not null,
  opened_at datetime(6) not null,
  version bigint not null default 0,
  constraint pk_coaching_card primary key (id),
  constraint uq_coaching_card_official_module unique (official_id, module_id),
  constraint uq_coaching_card_id_official unique (id, official_id),
  constraint fk_coaching_card_official foreign key (official_id) references official (id),
  constraint fk_coaching_card_module foreign key (module_id) references module (id),
  key ix_coaching_card_module (module_id, official_id)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
