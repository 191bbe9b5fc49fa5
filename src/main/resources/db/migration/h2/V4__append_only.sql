-- Rows that say what was billed, what moved and what was sealed are never changed. What an unfinished settlement wrote
-- can be removed as a whole (settle --discard); nothing else can.

create trigger ledger_entry_append_only before update, delete on ledger_entry for each row
    call 'yuejie.bulk.JdbcAppendOnly';
create trigger deduction_attempt_append_only before update, delete on deduction_attempt for each row
    call 'yuejie.bulk.JdbcAppendOnly';
create trigger deduction_digest_append_only before update, delete on deduction_digest for each row
    call 'yuejie.bulk.JdbcAppendOnly';
create trigger seal_append_only before update, delete on seal for each row
    call 'yuejie.bulk.JdbcAppendOnly';
create trigger approval_append_only before update, delete on approval for each row
    call 'yuejie.bulk.JdbcAppendOnly';
create trigger audit_event_append_only before update, delete on audit_event for each row
    call 'yuejie.bulk.JdbcAppendOnly';
create trigger assessment_append_only before update, delete on assessment for each row
    call 'yuejie.bulk.JdbcAppendOnly';
create trigger invoice_append_only before update, delete on invoice for each row
    call 'yuejie.bulk.JdbcAppendOnly';
create trigger invoice_line_append_only before update, delete on invoice_line for each row
    call 'yuejie.bulk.JdbcAppendOnly';
