-- Money: the ledger, deductions, and the seals that lock what was settled and taken.

-- Accounts with dense internal numbers, given when a file that brings them comes to count.
create table account (
    account_no int primary key,
    account_id varchar(255) not null unique
);
insert into account (account_no, account_id)
select cast(row_number() over (order by x.account_id) as int), x.account_id
from (select distinct a.account_id from account_fact a join import_file f on f.file_id = a.file_id
      where f.applied_seq is not null) x;

-- The month's first invoice of the application, where it is invoiced.
alter table assessment add column invoice_no varchar(64);

-- The digests of all that one assessment followed from and came to, which a seal adds up (docs/seals.md).
alter table assessment add column snapshots_digest bytea;
alter table assessment add column contract_digest bytea;
alter table assessment add column assessment_digest bytea;
alter table assessment add column invoice_digest bytea;
alter table assessment add column lines_digest bytea;
alter table assessment add column evidence_digest bytea;
-- How many snapshots and lines the digests are of.
alter table assessment add column snapshots int not null default 0;
alter table assessment add column lines int not null default 0;

-- What was invoiced for the item before, which the line of an adjustment takes off: with it, its amount can be
-- computed by hand as well.
alter table invoice_line add column issued_before numeric(18, 2) not null default 0;

-- The first revision settles the whole month; a further one settles the applications in revised_application again.
alter table settlement add column kind varchar(16) not null default 'SETTLEMENT';
create table revised_application (
    billing_month varchar(7) not null,
    revision      int not null,
    app_no        int not null,
    primary key (billing_month, revision, app_no)
);

-- Settlements that were begun, could not be proved, and were removed as a whole.
create table discarded_settlement (
    billing_month varchar(7) not null,
    revision      int not null,
    discard_no    int not null,
    assessments   bigint not null,
    invoices      bigint not null,
    lines         bigint not null,
    total         numeric(18, 2) not null,
    discarded_at  timestamp with time zone not null,
    os_user       varchar(255) not null,
    primary key (billing_month, revision, discard_no)
);

-- A settlement is BEGUN, then SEALED: what was proved before there were seals stays so by name.
update settlement set status = 'SEALED' where status = 'PROVED';

-- The price lists that months were settled with, word for word.
create table price_catalog (
    catalog varchar(64) not null,
    version int not null,
    sha256  varchar(64) not null,
    content text not null,
    primary key (catalog, version, sha256)
);

-- Every movement of money, append-only. One row is one balanced double entry: what the customers paid and owe (assets)
-- grows by as much as what is kept for them and what was earned (liabilities and income).
create table ledger_entry (
    entry_key  varchar(400) primary key,
    kind       varchar(16) not null,
    account_no int not null,
    invoice_no varchar(64),
    booked_on  date not null,
    cash       numeric(18, 2) not null,
    receivable numeric(18, 2) not null,
    balance    numeric(18, 2) not null,
    revenue    numeric(18, 2) not null,
    constraint ledger_entry_is_balanced check (cash + receivable = balance + revenue)
);
create index ledger_entry_by_account on ledger_entry (account_no);

-- Top-ups of before; the program's sessions are in the book's time zone, so that this is their day in Shanghai.
insert into ledger_entry (entry_key, kind, account_no, invoice_no, booked_on, cash, receivable, balance, revenue)
select 'TOP_UP:' || t.topup_id, 'TOP_UP', a.account_no, null,
       cast(t.paid_at as date), t.amount, 0, t.amount, 0
from topup_fact t join import_file f on f.file_id = t.file_id join account a on a.account_id = t.account_id
where f.applied_seq is not null;

-- What is still open, and nothing else: an invoice that is not here is paid. Held invoices are not deducted.
create table open_invoice (
    invoice_no    varchar(64) primary key,
    account_no    int not null,
    billing_month varchar(7) not null,
    sdk_app_id    bigint not null,
    adjustment    int not null,
    open_amount   numeric(18, 2) not null,
    overdue       boolean not null,
    held_for      text,
    constraint open_invoice_is_open check (open_amount > 0)
);
create index open_invoice_by_account on open_invoice (account_no);

-- One run of a date's deductions: BEGUN, then SEALED when they are proved.
create table deduction_run (
    run_date    date not null,
    sequence_no int not null,
    status      varchar(16) not null,
    begun_at    timestamp with time zone not null,
    sealed_at   timestamp with time zone,
    primary key (run_date, sequence_no)
);

-- One attempt per invoice and date (R8.1).
create table deduction_attempt (
    invoice_no    varchar(64) not null,
    attempt_date  date not null,
    sequence_no   int not null,
    account_no    int not null,
    outcome       varchar(32) not null,
    amount        numeric(18, 2) not null,
    balance_after numeric(18, 2) not null,
    primary key (invoice_no, attempt_date)
);
create index deduction_attempt_by_date on deduction_attempt (attempt_date, account_no);

-- The digest of all attempts of an account on a date, as they stood when a run had made its own.
create table deduction_digest (
    run_date    date not null,
    sequence_no int not null,
    account_no  int not null,
    attempts    int not null,
    digest      bytea not null,
    primary key (run_date, sequence_no, account_no)
);

-- The chain of seals: each has a manifest, whose hash is its root, and names the root before.
create table seal (
    link_no          int primary key,
    kind             varchar(16) not null,
    billing_month    varchar(7),
    revision         int,
    run_date         date,
    sequence_no      int,
    manifest         text not null,
    root             varchar(64) not null unique,
    applied_seq      bigint not null,
    job_execution_id bigint not null,
    sealed_at        timestamp with time zone not null,
    os_user          varchar(255) not null,
    constraint seal_of_settlement_once unique (billing_month, revision),
    constraint seal_of_deduction_once unique (run_date, sequence_no)
);

-- Who approved which root of a month before its invoices are taken.
create table approval (
    billing_month varchar(7) not null,
    revision      int not null,
    root          varchar(64) not null,
    approved_at   timestamp with time zone not null,
    os_user       varchar(255) not null,
    primary key (billing_month, revision)
);
