-- For whoever asks what was booked in a month. Entries lie in the order in which they were booked, so that one entry of
-- this index stands for many pages of the table: it stays small, and a new entry hardly ever changes it.
create index ledger_entry_by_day on ledger_entry using brin (booked_on) with (autosummarize = on);
