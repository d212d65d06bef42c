-- Rows to be locked and nothing else: what must happen one after another, each in its transaction, takes its row first.
create table turn (
  name varchar(20) character set ascii collate ascii_bin not null,
  constraint pk_turn primary key (name)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;

insert into turn (name) values ('HEADS');
