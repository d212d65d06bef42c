-- A row of a card never goes.
create trigger card_entry_delete_guard before delete on card_entry for each row
  signal sqlstate '45000' set message_text = 'a row of a coaching card is never deleted; add another row';
