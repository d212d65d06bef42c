-- Public halves of the keys that sign badges; the private ones are files, never rows. A retired key signs nothing any more and still
-- verifies what it signed; a withdrawn one verifies nothing.
create table badge_key (
  id bigint not null auto_increment,
  kid varchar(64) character set ascii collate ascii_bin not null,
  public_key varchar(2000) character set ascii collate ascii_bin not null,
  made_at datetime(6) not null,
  retired_at datetime(6),
  withdrawn_at datetime(6),
  version bigint not null default 0,
  constraint pk_badge_key primary key (id),
  constraint uq_badge_key_kid unique (kid),
  constraint ck_badge_key_withdrawn check (withdrawn_at is null or retired_at is not null)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
