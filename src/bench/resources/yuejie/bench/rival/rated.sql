-- What each application owes. The months are those of months.sql, which is put in here.
with months as (
:months
), price (site, plan, catalog, block_price) as (
    values ('mainland', 'TRIAL', 'mainland-2022', null), ('overseas', 'TRIAL', 'overseas-2022', null),
           ('mainland', 'PRO', 'mainland-2022', 1000.00), ('mainland', 'FLAGSHIP', 'mainland-2022', 1000.00),
           ('overseas', 'PRO', 'overseas-2022', 3000.00), ('overseas', 'FLAGSHIP', 'overseas-2022', 3000.00)
), storage_price (site, plan, retention, price) as (
    values ('mainland', 'PRO', 30, 500.00), ('mainland', 'PRO', 90, 1000.00), ('mainland', 'PRO', 180, 1500.00),
           ('mainland', 'PRO', 360, 2500.00), ('mainland', 'FLAGSHIP', 90, 500.00),
           ('mainland', 'FLAGSHIP', 180, 1000.00), ('mainland', 'FLAGSHIP', 360, 2000.00),
           ('overseas', 'PRO', 30, 700.00), ('overseas', 'PRO', 90, 1280.00), ('overseas', 'PRO', 180, 1920.00),
           ('overseas', 'PRO', 360, 2850.00), ('overseas', 'FLAGSHIP', 90, 700.00),
           ('overseas', 'FLAGSHIP', 180, 1280.00), ('overseas', 'FLAGSHIP', 360, 2280.00)
), counted as (
    select m.*, p.catalog, p.block_price, coalesce(s.price, 0) as storage_fee,
           dau / 32 as dau_peak, groups / 32 as groups_peak,
           date '2022-07-31' - (dau % 32)::int as dau_date, date '2022-07-31' - (groups % 32)::int as groups_date,
           greatest(0, (dau / 32 - 1) / 10000) as dau_blocks,
           greatest(0, (groups / 32 - 1) / 100000) as groups_blocks
    from months m
    join price p using (site, plan)
    left join storage_price s using (site, plan, retention)
), charged as (
    select c.*, coalesce(dau_blocks * block_price, 0) as dau_fee, coalesce(groups_blocks * block_price, 0) as groups_fee
    from counted c
), prorated as (
    -- most were never suspended, and the division of decimals takes its time
    select c.*, case service_seconds when 2678400 then dau_fee
                else round(dau_fee * service_seconds / 2678400, 2) end as dau_amount,
           case service_seconds when 2678400 then groups_fee
           else round(groups_fee * service_seconds / 2678400, 2) end as groups_amount,
           case service_seconds when 2678400 then storage_fee
           else round(storage_fee * service_seconds / 2678400, 2) end as storage_amount
    from charged c
)
select app_no, sdk_app_id, account_id, catalog, plan, retention, service_seconds, block_price, storage_fee,
       dau_peak, dau_date, dau_blocks, dau_fee, dau_amount,
       groups_peak, groups_date, groups_blocks, groups_fee, groups_amount, storage_amount,
       dau_amount + groups_amount + storage_amount as total
from prorated
