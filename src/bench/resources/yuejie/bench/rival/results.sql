-- The results, in the order of their keys. Three branches for the lines: a lateral list of three rows for each
-- application takes far longer.
insert into assessment (billing_month, app_no, revision, sdk_app_id, account_id, catalog, catalog_version, outcome,
                        reason, detail, invoice_no, total, missing_days)
select '2022-07', app_no, 1, sdk_app_id, account_id, catalog, 1,
       case when total > 0 then 'INVOICED' else 'NOTHING_DUE' end, '', '',
       case when total > 0 then 'IM-202207-' || sdk_app_id end, total, 0
from rated
order by app_no;

insert into invoice (invoice_no, billing_month, app_no, revision, adjustment, sdk_app_id, account_id, catalog,
                     catalog_version, currency, total)
select 'IM-202207-' || sdk_app_id, '2022-07', app_no, 1, 0, sdk_app_id, account_id, catalog, 1, 'CNY', total
from rated
where total > 0
order by app_no;

insert into invoice_line (invoice_no, line_no, item, plan, meter, quantity, peak_date, free_quota, block_size, blocks,
                          unit_price, fee, service_seconds, month_seconds, amount)
select 'IM-202207-' || sdk_app_id, line_no, item, plan, meter, quantity, peak_date, quota, quota, blocks, unit_price,
       fee, service_seconds, 2678400, amount
from (select app_no, sdk_app_id, 1 as line_no, 'DAU_OVERAGE' as item, plan, 'dau' as meter, dau_peak as quantity,
             dau_date as peak_date, 10000 as quota, dau_blocks as blocks, block_price as unit_price, dau_fee as fee,
             service_seconds, dau_amount as amount
      from rated
      where dau_amount > 0
      union all
      select app_no, sdk_app_id, 1 + (dau_amount > 0)::int, 'GROUP_OVERAGE', plan, 'groups', groups_peak,
             groups_date, 100000, groups_blocks, block_price, groups_fee, service_seconds, groups_amount
      from rated
      where groups_amount > 0
      union all
      select app_no, sdk_app_id, 1 + (dau_amount > 0)::int + (groups_amount > 0)::int, 'HISTORY_STORAGE', plan, null,
             retention, null, null, null, storage_fee, storage_fee, service_seconds, storage_amount
      from rated
      where storage_amount > 0) line
order by app_no, line_no
