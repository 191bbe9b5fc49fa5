-- Prepaid orders are judged when they are imported (R2.4): what an accepted one brings, and why another is refused.

-- The terms of an accepted order, beside its row of order_fact. Orders of before have none.
create table order_terms (
    file_id  bigint not null references import_file (file_id),
    line_no  bigint not null,
    valid_to date not null,
    amount   numeric(18, 2),
    payment  varchar(16) not null,
    primary key (file_id, line_no)
);

-- The minutes that an accepted call pack brings, month by month (R2.5).
create table order_grant (
    file_id            bigint not null references import_file (file_id),
    line_no            bigint not null,
    grant_no           int not null,
    minutes            bigint not null,
    valid_from         date not null,
    valid_to           date not null,
    scope              varchar(16) not null,
    mini_program_until date,
    primary key (file_id, line_no, grant_no)
);

-- A refused order: a fact about the row, beside its reject. It does not use up its id.
create table order_refusal (
    file_id      bigint not null references import_file (file_id),
    line_no      bigint not null,
    order_id     varchar(255) not null,
    sdk_app_id   bigint not null,
    product      varchar(64) not null,
    months       bigint not null,
    starts_on    date not null,
    purchased_at timestamp with time zone not null,
    reason       varchar(32) not null,
    primary key (file_id, line_no)
);

-- The latest state of every order id. One that counts goes before all that was refused; else what came last is the
-- state. A withdrawal follows the row that it takes back, and has the terms of that.
create view order_state as
select e.* from (
    select d.*, row_number() over (partition by d.order_id order by d.counts desc, d.applied_seq desc, d.line_no desc)
                as recency
    from (
        select x.order_id, a.sdk_app_id, x.product, cast(x.months as bigint) as months, x.starts_on, x.purchased_at,
               case when x.action = 'ADD' then t.valid_to else lag(t.valid_to) over id_history end as valid_to,
               case when x.action = 'ADD' then t.amount else lag(t.amount) over id_history end as amount,
               case when x.action = 'ADD' then coalesce(t.payment, 'PAID_OUTSIDE') else 'WITHDRAWN' end as status,
               cast('' as varchar(32)) as reason,
               case when x.action = 'ADD' and lead(x.line_no) over id_history is null then 1 else 0 end as counts,
               f.applied_seq, x.file_id, x.line_no
        from order_fact x
        join import_file f on f.file_id = x.file_id
        join application a on a.app_no = x.app_no
        left join order_terms t on t.file_id = x.file_id and t.line_no = x.line_no
        where f.applied_seq is not null
        window id_history as (partition by x.order_id order by f.applied_seq, x.line_no)
        union all
        select r.order_id, r.sdk_app_id, r.product, r.months, r.starts_on, r.purchased_at, null, null, 'REFUSED',
               r.reason, 0, f.applied_seq, r.file_id, r.line_no
        from order_refusal r join import_file f on f.file_id = r.file_id where f.applied_seq is not null) d) e
where e.recency = 1;
