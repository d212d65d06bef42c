-- What evidence shows of many people is read from this key alone.
alter table level_proposal add key ix_level_proposal_person (official_id, competency_id, level, shown_from, shown_until, state);
