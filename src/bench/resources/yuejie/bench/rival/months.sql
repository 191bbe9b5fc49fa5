-- Every application with its contract and its peaks of July 2022, in one pass over its usage.
select a.app_no, a.sdk_app_id, f.account_id, f.site, coalesce(o.product, 'TRIAL') as plan,
       coalesce(p.dau, 0) as dau, coalesce(p.groups, 0) as groups, coalesce(h.option_value, 0) as retention,
       2678400 - coalesce(extract(epoch from s.until - s.since)::bigint, 0) as service_seconds
from public.application a
join public.application_fact f on f.sdk_app_id = a.sdk_app_id
join public.import_file i on i.file_id = f.file_id and i.status = 'APPLIED'
left join (select app_no, product
           from public.order_fact o
           join public.import_file i on i.file_id = o.file_id and i.status = 'APPLIED'
           where starts_on <= date '2022-07-01') o on o.app_no = a.app_no
left join (select app_no, option_value
           from public.option_fact o
           join public.import_file i on i.file_id = o.file_id and i.status = 'APPLIED') h on h.app_no = a.app_no
left join suspended s on s.app_no = a.app_no
left join (-- the greatest of (value, days left in the month) holds the peak and its earliest day
           select app_no, max(dau * 32 + (date '2022-07-31' - usage_date)) as dau,
                  max(groups * 32 + (date '2022-07-31' - usage_date)) as groups
           from public.usage_daily u
           where usage_date between date '2022-07-01' and date '2022-07-31'
             and not exists (select 1 from suspended s where s.app_no = u.app_no
                             and u.usage_date >= s.first_day and u.usage_date < s.until_day)
           group by app_no) p on p.app_no = a.app_no
