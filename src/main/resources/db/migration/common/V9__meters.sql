-- Meters that a price catalog declares, beside the users and groups that every snapshot has; and charges on them.

-- The latest value of each application, day and meter. A row of usage_daily goes with it.
create table usage_meter (
    usage_date date not null,
    meter      varchar(64) not null,
    app_no     int not null,
    meter_value bigint not null,
    file_id    bigint not null,
    primary key (usage_date, meter, app_no)
);

-- What a correction replaced (R9.1).
create table usage_meter_replaced (
    usage_date       date not null,
    meter            varchar(64) not null,
    app_no           int not null,
    meter_value      bigint not null,
    file_id          bigint not null,
    replaced_by_file bigint not null references import_file (file_id),
    replaced_at      timestamp with time zone not null,
    primary key (usage_date, meter, app_no, replaced_by_file)
);

-- The further meters that were declared when a usage file came, and those of them that it lacks although applications
-- have them, in words.
alter table import_file add column meters text not null default '';
alter table import_file add column meters_lacking text not null default '';

-- A price of a unit, and a fee by it, may have more than two decimals; only the amount is rounded (R7.1).
alter table invoice_line alter column unit_price set data type numeric(24, 6);
alter table invoice_line alter column fee set data type numeric(24, 6);
-- What of the meter counts (MAX, SUM, LAST), the days that were summed (one character for each day of the month), what
-- the fee is at least, and the option's value that has this price of a block. Of a line without a meter they say nothing.
alter table invoice_line add column aggregate varchar(8) not null default 'MAX';
alter table invoice_line add column summed_days varchar(31);
alter table invoice_line add column minimum numeric(18, 2) not null default 0;
alter table invoice_line add column option_value bigint;
