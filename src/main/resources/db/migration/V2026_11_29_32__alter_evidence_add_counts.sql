-- Days on which evidence counts that does not count for all of its time: a quiz that rests on a document which ended.
alter table evidence
  add column counts_from date,
  add column counts_until date,
  add constraint ck_evidence_counts check (counts_from is null or counts_until is null or counts_from <= counts_until);
