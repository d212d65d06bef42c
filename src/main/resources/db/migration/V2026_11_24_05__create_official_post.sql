-- Posts held by an official, one of them the main one.
create table official_post (
  official_id bigint not null,
  post_id bigint not null,
  main_post boolean not null,
  constraint pk_official_post primary key (official_id, post_id),
  constraint fk_official_post_official foreign key (official_id) references official (id),
  constraint fk_official_post_post foreign key (post_id) references post (id),
  key ix_official_post_post (post_id)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
