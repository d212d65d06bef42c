-- That a post is closed from a day on, and which one its holders take instead; carried out on that day.
create table planned_post_closing (
  id bigint not null auto_increment,
  post_id bigint not null,
  successor_id bigint null,
  effective_on date not null,
  reason varchar(500) not null,
  status varchar(10) not null,
  outcome varchar(200) null,
  planned_by bigint not null,
  planned_at datetime(6) not null,
  settled_at datetime(6) null,
  version bigint not null default 0,
  constraint pk_planned_post_closing primary key (id),
  constraint fk_planned_post_closing_post foreign key (post_id) references post (id),
  constraint fk_planned_post_closing_successor foreign key (successor_id) references post (id),
  constraint ck_planned_post_closing_successor check (successor_id is null or successor_id <> post_id),
  key ix_planned_post_closing_post (post_id, status),
  key ix_planned_post_closing_due (status, effective_on)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
