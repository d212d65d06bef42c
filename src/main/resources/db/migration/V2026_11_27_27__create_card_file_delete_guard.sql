-- That a file was with a row is never forgotten.
create trigger card_file_delete_guard before delete on card_file for each row
  signal sqlstate '45000' set message_text = 'the file of a row of a coaching card is never deleted; take it away with a reason';
