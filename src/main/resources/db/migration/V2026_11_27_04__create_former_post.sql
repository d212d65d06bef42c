-- Posts that officials held before: from the first day to the day from which they no longer do (exclusive).
create table former_post (
  id bigint not null auto_increment,
  official_id bigint not null,
  post_id bigint not null,
  held_from date not null,
  held_until date not null,
  version bigint not null default 0,
  constraint pk_former_post primary key (id),
  constraint fk_former_post_official foreign key (official_id) references official (id),
  constraint fk_former_post_post foreign key (post_id) references post (id),
  constraint ck_former_post_days check (held_until > held_from),
  key ix_former_post_official (official_id, held_from)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
