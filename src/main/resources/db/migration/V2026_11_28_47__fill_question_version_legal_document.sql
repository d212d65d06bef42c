-- Of wordings written before, only that in use is known to rest on the question's document.
update question_version v join question q on q.id = v.question_id set v.legal_document = q.legal_document
where v.number = q.current_number;
