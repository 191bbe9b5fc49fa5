-- A balance is a sum, and can have more digits than any amount that is added to it.
alter table deduction_attempt alter column balance_after set data type numeric(38, 2);
alter table discarded_settlement alter column total set data type numeric(38, 2);
