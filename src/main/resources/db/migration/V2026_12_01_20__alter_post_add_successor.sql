-- Which post took the place of one that was closed: plans after an old pattern name that one.
alter table post
  add column successor_id bigint null,
  add constraint fk_post_successor foreign key (successor_id) references post (id);
update post p set p.successor_id = (
  select c.successor_id from planned_post_closing c
  where c.post_id = p.id and c.status = 'DONE' and c.successor_id is not null
  order by c.effective_on desc, c.id desc limit 1)
where p.retired = true;
