-- Since when an official holds a post: what it asks of them counts from that day on. Posts of unknown age: since the two-tier government.
alter table official_post add column held_from date not null default '2025-07-01';
