-- An id has at most 255 characters. The embedded database counts those beyond the Basic Multilingual Plane twice.

alter table account_fact alter column account_id set data type varchar(510);
alter table application_fact alter column account_id set data type varchar(510);
alter table order_fact alter column order_id set data type varchar(510);
alter table topup_fact alter column topup_id set data type varchar(510);
alter table topup_fact alter column account_id set data type varchar(510);
alter table assessment alter column account_id set data type varchar(510);
alter table invoice alter column account_id set data type varchar(510);
alter table account alter column account_id set data type varchar(510);
alter table ledger_entry alter column entry_key set data type varchar(800);
