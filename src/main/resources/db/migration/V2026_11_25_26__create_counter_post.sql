-- Posts whose holders may staff a counter.
create table counter_post (
  counter_id bigint not null,
  post_id bigint not null,
  constraint pk_counter_post primary key (counter_id, post_id),
  constraint fk_counter_post_counter foreign key (counter_id) references counter (id),
  constraint fk_counter_post_post foreign key (post_id) references post (id)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
