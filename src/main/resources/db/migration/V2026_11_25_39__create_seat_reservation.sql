-- Seats of a session kept for a unit until its head names the people; one row a session and unit.
create table seat_reservation (
  id bigint not null auto_increment,
  session_id bigint not null,
  unit_id bigint not null,
  seats int not null,
  filled int not null default 0,
  reserved_by bigint not null,
  reserved_at datetime(6) not null,
  released_at datetime(6),
  version bigint not null default 0,
  constraint pk_seat_reservation primary key (id),
  constraint uq_seat_reservation_session_unit unique (session_id, unit_id),
  constraint fk_seat_reservation_session foreign key (session_id) references coaching_session (id),
  constraint fk_seat_reservation_unit foreign key (unit_id) references unit (id),
  constraint ck_seat_reservation_seats check (seats >= 0 and filled between 0 and seats),
  key ix_seat_reservation_unit (unit_id, released_at)
) default character set utf8mb4 collate utf8mb4_0900_ai_ci;
