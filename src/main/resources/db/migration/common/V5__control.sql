-- Files that somebody vouched for, and days that came with too little.

-- What control.csv says of a file, its figures by name; null where it does not name the file.
alter table import_file add column control text;

-- What usage_daily holds of a day, kept in the transactions that write it: to compare days, none has to be added up.
create table usage_total (
    usage_date date primary key,
    snapshots  bigint not null,
    dau        numeric(30) not null,
    groups     numeric(30) not null
);
insert into usage_total (usage_date, snapshots, dau, groups)
select usage_date, count(*), sum(dau), sum(groups) from usage_daily group by usage_date;
