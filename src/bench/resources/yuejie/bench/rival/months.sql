-- Every application with its contract and its peaks of July 2022, in one pass over its usage.
with applied as (
    select file_id from public.import_file where status = 'APPLIED'
), suspended as (
    -- one span for each application, in local time
    select app_no, min(occurred_at at time zone interval '+08:00') as since,
           max(occurred_at at time zone interval '+08:00') as until
    from public.status_fact join applied using (file_id)
    group by app_no
), suspended_days as (
    -- days that lie wholly in it do not count for the peak
    select app_no, (since - interval '1 second')::date + 1 as first_day, until::date as until_day
    from suspended
    where (since - interval '1 second')::date + 1 < until::date
), peak as (
    -- the greatest of (value, days left in the month) holds the peak and its earliest day
    select app_no, max(dau * 32 + (date '2022-07-31' - usage_date)) as dau,
           max(groups * 32 + (date '2022-07-31' - usage_date)) as groups
    from public.usage_daily u
    where usage_date between date '2022-07-01' and date '2022-07-31'
      and not exists (select 1 from suspended_days s
                      where s.app_no = u.app_no and u.usage_date >= s.first_day and u.usage_date < s.until_day)
    group by app_no
)
select a.app_no, a.sdk_app_id, f.account_id, f.site, coalesce(o.product, 'TRIAL') as plan,
       coalesce(p.dau, 0) as dau, coalesce(p.groups, 0) as groups, coalesce(h.option_value, 0) as retention,
       2678400 - coalesce(extract(epoch from s.until - s.since)::bigint, 0) as service_seconds
from public.application a
join public.application_fact f using (sdk_app_id)
join applied using (file_id)
left join (select app_no, product from public.order_fact join applied using (file_id)
           where starts_on <= date '2022-07-01') o using (app_no)
left join (select app_no, option_value from public.option_fact join applied using (file_id)) h using (app_no)
left join suspended s using (app_no)
left join peak p using (app_no)
