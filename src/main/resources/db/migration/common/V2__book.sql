-- The book. One set for H2 (PostgreSQL mode) and PostgreSQL 15 or later.

-- One import: a data drop, known by the hash of its content. RUNNING until every file is accounted for.
create table import_run (
    import_id    bigint primary key,
    drop_hash    varchar(64) not null,
    sequence_no  bigint not null,
    sources      text not null,
    status       varchar(16) not null,
    started_at   timestamp with time zone not null,
    completed_at timestamp with time zone,
    constraint import_run_once unique (drop_hash, sequence_no)
);

-- One file of an import. Facts count only once their file is APPLIED, and no month is settled while a file that could
-- touch it is half-done; applied_seq is the order in which files
-- came to count, and the point at which a settlement freezes what it reads.
create sequence applied_seq cache 1;
create table import_file (
    file_id        bigint primary key,
    import_id      bigint not null references import_run (import_id),
    name           varchar(64) not null,
    kind           varchar(16) not null,
    usage_date     date,
    path           text not null,
    sha256         varchar(64) not null,
    status         varchar(16) not null,
    message        text,
    applied_seq    bigint unique,
    rows_read      bigint not null default 0,
    rows_applied   bigint not null default 0,
    rows_unchanged bigint not null default 0,
    rows_rejected  bigint not null default 0,
    constraint import_file_once unique (import_id, name)
);
create index import_file_by_name on import_file (name, file_id);
create index import_file_by_day on import_file (usage_date);

-- Every row that was not accepted, with what it said.
create table reject (
    file_id    bigint not null references import_file (file_id),
    line_no    bigint not null,
    code       varchar(24) not null,
    detail     text not null,
    raw        text not null,
    raw_length bigint not null,
    primary key (file_id, line_no)
);

-- Facts: append-only, one row per accepted line. A WITHDRAW repeats the fact that no longer counts.
create table account_fact (
    file_id    bigint not null references import_file (file_id),
    line_no    bigint not null,
    action     varchar(8) not null,
    account_id varchar(255) not null,
    name       text not null,
    primary key (file_id, line_no)
);
create index account_fact_by_account on account_fact (account_id);

create table application (
    app_no     int primary key,
    sdk_app_id bigint not null unique
);

create table application_fact (
    file_id    bigint not null references import_file (file_id),
    line_no    bigint not null,
    action     varchar(8) not null,
    sdk_app_id bigint not null,
    account_id varchar(255) not null,
    site       varchar(64) not null,
    created_on date not null,
    primary key (file_id, line_no)
);
create index application_fact_by_app on application_fact (sdk_app_id);

create table order_fact (
    file_id      bigint not null references import_file (file_id),
    line_no      bigint not null,
    action       varchar(8) not null,
    order_id     varchar(255) not null,
    app_no       int not null references application (app_no),
    product      varchar(64) not null,
    months       int not null,
    starts_on    date not null,
    purchased_at timestamp with time zone not null,
    primary key (file_id, line_no)
);
create index order_fact_by_order on order_fact (order_id);
create index order_fact_by_app on order_fact (app_no);

create table option_fact (
    file_id      bigint not null references import_file (file_id),
    line_no      bigint not null,
    action       varchar(8) not null,
    app_no       int not null references application (app_no),
    option_name  varchar(64) not null,
    option_value bigint not null,
    effective_at timestamp with time zone not null,
    primary key (file_id, line_no)
);
create index option_fact_by_app on option_fact (app_no);

create table status_fact (
    file_id     bigint not null references import_file (file_id),
    line_no     bigint not null,
    action      varchar(8) not null,
    app_no      int not null references application (app_no),
    status      varchar(16) not null,
    occurred_at timestamp with time zone not null,
    reason      varchar(16) not null,
    primary key (file_id, line_no)
);
create index status_fact_by_app on status_fact (app_no);

create table topup_fact (
    file_id    bigint not null references import_file (file_id),
    line_no    bigint not null,
    action     varchar(8) not null,
    topup_id   varchar(255) not null,
    account_id varchar(255) not null,
    amount     numeric(18, 2) not null,
    paid_at    timestamp with time zone not null,
    primary key (file_id, line_no)
);
create index topup_fact_by_topup on topup_fact (topup_id);

-- The latest snapshot of each application and day, clustered as the month is read.
create table usage_daily (
    usage_date date not null,
    app_no     int not null,
    dau        bigint not null,
    groups     bigint not null,
    file_id    bigint not null,
    primary key (usage_date, app_no)
);

-- What a correction replaced (R9.1).
create table usage_replaced (
    usage_date       date not null,
    app_no           int not null,
    dau              bigint not null,
    groups           bigint not null,
    file_id          bigint not null,
    replaced_by_file bigint not null references import_file (file_id),
    replaced_at      timestamp with time zone not null,
    primary key (usage_date, app_no, replaced_by_file)
);

-- A month's settlement: BEGUN when its gate is passed, PROVED when its totals are.
create table settlement (
    billing_month         varchar(7) not null,
    revision              int not null,
    status                varchar(16) not null,
    frozen_seq            bigint not null,
    max_app_no            int not null,
    partitions            int not null,
    accepted_missing_days text not null,
    catalogs              text not null,
    begun_at              timestamp with time zone not null,
    proved_at             timestamp with time zone,
    primary key (billing_month, revision)
);

-- One per application and settled month (R7.2).
create table assessment (
    billing_month varchar(7) not null,
    app_no        int not null,
    revision      int not null,
    sdk_app_id    bigint not null,
    account_id    varchar(255) not null,
    catalog       varchar(64) not null,
    catalog_version int not null,
    outcome       varchar(16) not null,
    reason        varchar(32) not null,
    detail        text not null,
    total         numeric(18, 2) not null,
    missing_days  int not null,
    primary key (billing_month, app_no, revision)
);

create table invoice (
    invoice_no      varchar(64) primary key,
    billing_month   varchar(7) not null,
    app_no          int not null,
    revision        int not null,
    adjustment      int not null,
    sdk_app_id      bigint not null,
    account_id      varchar(255) not null,
    catalog         varchar(64) not null,
    catalog_version int not null,
    currency        varchar(3) not null,
    total           numeric(18, 2) not null,
    constraint invoice_once unique (billing_month, app_no, adjustment)
);

-- Each line with the evidence that its amount can be computed from by hand (R7.5).
create table invoice_line (
    invoice_no      varchar(64) not null references invoice (invoice_no),
    line_no         int not null,
    item            varchar(64) not null,
    plan            varchar(64) not null,
    meter           varchar(64),
    quantity        bigint not null,
    peak_date       date,
    free_quota      bigint,
    block_size      bigint,
    blocks          bigint,
    unit_price      numeric(18, 2) not null,
    fee             numeric(18, 2) not null,
    service_seconds bigint not null,
    month_seconds   bigint not null,
    amount          numeric(18, 2) not null,
    primary key (invoice_no, line_no)
);

-- What somebody decided or a run found, beside the tables of Spring Batch: append-only.
create sequence audit_event_seq cache 1;
create table audit_event (
    event_id    bigint primary key,
    occurred_at timestamp with time zone not null,
    os_user     varchar(255) not null,
    event       varchar(64) not null,
    detail      text not null
);
