-- Last day on which the completion counts: that of the document on which the quiz it asks for rests. Null for good.
alter table module_completion add column counts_until date;
