-- Posts to which a session is offered; none means every post.
create table session_audience_post (
  session_id bigint not null,
  post_id bigint not null,
  constraint pk_session_audience_post primary key (session_id, post_id),
  constraint fk_session_audience_post_session foreign key (session_id) references coaching_session (id),
  constraint fk_session_audience_post_post foreign key (post_id) references post (id)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
