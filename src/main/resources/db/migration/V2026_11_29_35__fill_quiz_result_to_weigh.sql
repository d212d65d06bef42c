-- Results that rest on documents whose end is known are weighed by the rule that came with it.
update quiz_result r set r.to_weigh = true where exists (
  select 1 from quiz_attempt a join quiz_attempt_question g on g.attempt_id = a.id
  join question_version v on v.id = g.question_version_id
  where a.quiz_id = r.quiz_id and a.official_id = r.official_id and v.legal_until is not null);
