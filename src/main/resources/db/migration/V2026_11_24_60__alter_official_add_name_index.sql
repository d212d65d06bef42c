-- An import looks officials up by their full names, many at once.
alter table official add key ix_official_full_name (full_name);
