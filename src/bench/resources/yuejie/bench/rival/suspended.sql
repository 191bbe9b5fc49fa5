-- Who was suspended, from when until when in local time, and which days lie wholly within: those do not count for the
-- peak. A table with statistics, since the plan for the usage is poor without them.
create unlogged table suspended as
select app_no, since, until, (since - interval '1 second')::date + 1 as first_day, until::date as until_day
from (select app_no, min(occurred_at at time zone interval '+08:00') as since,
             max(occurred_at at time zone interval '+08:00') as until
      from public.status_fact s
      join public.import_file i on i.file_id = s.file_id and i.status = 'APPLIED'
      group by app_no) span;

analyze suspended
