-- Of all evidence of many people, what they and their heads say is read from this key alone.
alter table evidence add key ix_evidence_opinion (official_id, source, competency_id, level, withdrawn);
