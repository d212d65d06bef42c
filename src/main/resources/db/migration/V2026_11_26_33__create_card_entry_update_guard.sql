-- A row of a card never changes, whoever asks and with whatever statement.
create trigger card_entry_update_guard before update on card_entry for each row
  signal sqlstate '45000' set message_text = 'a row of a coaching card is never changed; add another row';
