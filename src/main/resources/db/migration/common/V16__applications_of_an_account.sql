-- For whoever asks what an account owns.
create index application_fact_by_account on application_fact (account_id);
