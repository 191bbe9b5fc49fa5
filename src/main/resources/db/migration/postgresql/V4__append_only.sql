-- Rows that say what was billed, what moved and what was sealed are never changed. What an unfinished settlement wrote
-- can be removed as a whole (settle --discard); nothing else can.

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: its rows are neither changed nor deleted', tg_table_name
        using errcode = 'restrict_violation';
end $$;

create function refuse_unless_begun() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and exists (select 1 from settlement s where s.billing_month = old.billing_month
            and s.revision = old.revision and s.status = 'BEGUN') then
        return old;
    end if;
    raise exception '% is append-only: its rows are neither changed nor deleted', tg_table_name
        using errcode = 'restrict_violation';
end $$;

create function refuse_unless_invoice_begun() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and exists (select 1 from invoice i join settlement s on s.billing_month = i.billing_month
            and s.revision = i.revision where i.invoice_no = old.invoice_no and s.status = 'BEGUN') then
        return old;
    end if;
    raise exception '% is append-only: its rows are neither changed nor deleted', tg_table_name
        using errcode = 'restrict_violation';
end $$;

create trigger ledger_entry_append_only before update or delete on ledger_entry for each row execute function refuse_change();
create trigger deduction_attempt_append_only before update or delete on deduction_attempt for each row execute function refuse_change();
create trigger deduction_digest_append_only before update or delete on deduction_digest for each row execute function refuse_change();
create trigger seal_append_only before update or delete on seal for each row execute function refuse_change();
create trigger approval_append_only before update or delete on approval for each row execute function refuse_change();
create trigger audit_event_append_only before update or delete on audit_event for each row execute function refuse_change();
create trigger assessment_append_only before update or delete on assessment for each row
    execute function refuse_unless_begun();
create trigger invoice_append_only before update or delete on invoice for each row
    execute function refuse_unless_begun();
create trigger invoice_line_append_only before update or delete on invoice_line for each row
    execute function refuse_unless_invoice_begun();

create trigger ledger_entry_not_truncated before truncate on ledger_entry execute function refuse_change();
create trigger deduction_attempt_not_truncated before truncate on deduction_attempt execute function refuse_change();
create trigger deduction_digest_not_truncated before truncate on deduction_digest execute function refuse_change();
create trigger seal_not_truncated before truncate on seal execute function refuse_change();
create trigger approval_not_truncated before truncate on approval execute function refuse_change();
create trigger audit_event_not_truncated before truncate on audit_event execute function refuse_change();
create trigger assessment_not_truncated before truncate on assessment execute function refuse_change();
create trigger invoice_not_truncated before truncate on invoice execute function refuse_change();
create trigger invoice_line_not_truncated before truncate on invoice_line execute function refuse_change();
