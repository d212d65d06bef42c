-- For which posts a module is meant.
create table module_post (
  module_id bigint not null,
  post_id bigint not null,
  constraint pk_module_post primary key (module_id, post_id),
  constraint fk_module_post_module foreign key (module_id) references module (id),
  constraint fk_module_post_post foreign key (post_id) references post (id)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
