-- For whoever asks what was booked in a month. Entries lie in the order in which they were booked, so that one entry of
-- this index stands for many pages of the table, and costs a settlement nothing that could be measured.
create index ledger_entry_by_day on ledger_entry using brin (booked_on) with (autosummarize = on);
