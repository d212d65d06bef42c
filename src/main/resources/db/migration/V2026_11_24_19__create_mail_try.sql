-- What became of each try to send a mail, and what was decided about it by hand.
create table mail_try (
  id bigint not null auto_increment,
  mail_id bigint not null,
  occurred_at datetime(6) not null,
  status varchar(20) character set ascii collate ascii_bin not null,
  answer varchar(500),
  actor_id bigint not null default 0,
  version bigint not null default 0,
  constraint pk_mail_try primary key (id),
  constraint fk_mail_try_mail foreign key (mail_id) references outgoing_mail (id),
  key ix_mail_try_mail (mail_id, id)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
