-- The file of a row is never exchanged for another and stays with its row; it can be taken away once, with a reason.
create trigger card_file_update_guard before update on card_file for each row
begin
  if new.entry_id <> old.entry_id or new.name <> old.name or new.attached_by <> old.attached_by
      or new.attached_at <> old.attached_at or old.removed_at is not null
      or (new.file_id is not null and new.file_id <> old.file_id) then
    signal sqlstate '45000' set message_text = 'the file of a row of a coaching card is never exchanged; attach another';
  end if;
end;
