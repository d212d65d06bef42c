-- A wording whose document was replaced ends the day before the new one began, or before the question was written anew.
update question_version v join question q on q.id = v.question_id
set v.legal_document = if(v.number = q.current_number, q.legal_document, v.legal_document),
  v.legal_until = case
    when v.number = q.current_number or v.legal_document = q.legal_document then q.legal_until
    when v.legal_document is not null then date_sub(coalesce(q.legal_from, date(q.written_at)), interval 1 day)
  end;
