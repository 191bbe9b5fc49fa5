-- The results, in the order of their keys.
insert into by_sql.assessment (billing_month, app_no, revision, sdk_app_id, account_id, catalog, catalog_version,
                               outcome, reason, detail, total, missing_days)
select '2022-07', app_no, 1, sdk_app_id, account_id, catalog, 1,
       case when dau_amount + groups_amount + storage_amount > 0 then 'INVOICED' else 'NOTHING_DUE' end, '', '',
       dau_amount + groups_amount + storage_amount, 0
from rated order by app_no;

insert into by_sql.invoice (invoice_no, billing_month, app_no, revision, adjustment, sdk_app_id, account_id, catalog,
                            catalog_version, currency, total)
select 'IM-202207-' || sdk_app_id, '2022-07', app_no, 1, 0, sdk_app_id, account_id, catalog, 1, 'CNY',
       dau_amount + groups_amount + storage_amount
from rated where dau_amount + groups_amount + storage_amount > 0 order by app_no;

insert into by_sql.invoice_line (invoice_no, line_no, item, plan, meter, quantity, peak_date, free_quota, block_size,
                                 blocks, unit_price, fee, service_seconds, month_seconds, amount)
select 'IM-202207-' || sdk_app_id, line.*
from rated, lateral (
    values (1, 'DAU_OVERAGE', plan, 'dau', dau_peak, dau_date, 10000, 10000, dau_blocks, block_price, dau_fee,
            service_seconds, 2678400, dau_amount),
           (1 + (dau_amount > 0)::int, 'GROUP_OVERAGE', plan, 'groups', groups_peak, groups_date, 100000, 100000,
            groups_blocks, block_price, groups_fee, service_seconds, 2678400, groups_amount),
           (1 + (dau_amount > 0)::int + (groups_amount > 0)::int, 'HISTORY_STORAGE', plan, null, retention, null, null,
            null, null, storage_fee, storage_fee, service_seconds, 2678400, storage_amount)) as line (line_no, item,
            plan, meter, quantity, peak_date, free_quota, block_size, blocks, unit_price, fee, service_seconds,
            month_seconds, amount)
where line.amount > 0 order by app_no
