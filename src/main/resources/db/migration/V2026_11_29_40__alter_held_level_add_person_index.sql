-- Levels of many people are read from this key alone: a unit's page asks for those of fifty.
alter table held_level add key ix_held_level_person (official_id, competency_id, level, held_from, held_until, state);
