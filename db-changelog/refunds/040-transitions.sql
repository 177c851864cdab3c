--liquibase formatted sql

--changeset fundsdesk:refunds-040 splitStatements:false
-- A refund goes its way step by step; what it pays to whom is what was reviewed. What ended stays so; only the bank's debit
-- may be told later of one that was processed on the bank's advice.
create function check_refund_change() returns trigger language plpgsql as $$
declare
    v_from constant text := case tg_op when 'INSERT' then '' else old.status end;
    v_old constant jsonb := case tg_op when 'INSERT' then null else to_jsonb(old) end;
    v_new constant jsonb := to_jsonb(new);
    v_allowed boolean;
begin
    v_allowed := (case v_from || '>' || new.status
        when '>PENDING_REVIEW' then true
        when 'PENDING_REVIEW>PENDING_REVIEW' then only_differs(v_old, v_new, 'makers')
        when 'PENDING_REVIEW>PENDING_PROCESSING' then only_differs(v_old, v_new, 'status', 'reviewed_by',
            'reviewed_by_person', 'reviewed_at', 'remark', 'payee_exception', 'approvers')
        when 'PENDING_REVIEW>RETURNED' then only_differs(v_old, v_new, 'status', 'remark')
        when 'RETURNED>PENDING_REVIEW' then only_differs(v_old, v_new, 'status', 'payee_name', 'payee_bank', 'payee_bic',
            'payee_account', 'cross_border', 'note', 'makers')
        when 'RETURNED>CANCELLED' then new.money = 'UNBOOKED' and only_differs(v_old, v_new, 'status', 'remark')
        when 'PENDING_PROCESSING>REMITTING' then only_differs(v_old, v_new, 'status', 'failure')
        when 'REMITTING>PENDING_PROCESSING' then only_differs(v_old, v_new, 'status', 'remark', 'failure')
        when 'REMITTING>PROCESSED' then only_differs(v_old, v_new, 'status', 'debit_id', 'bank_reference', 'processed_by',
            'processed_at')
        when 'PROCESSED>PROCESSED' then
            only_differs(v_old, v_new, case when v_old ->> 'debit_id' is null then 'debit_id' else 'version' end)
        else v_from = new.status and only_differs(v_old, v_new, 'version') end);
    if not v_allowed then
        raise exception 'refund % does not change so', new.number
            using errcode = 'check_violation', constraint = 'refunds_way';
    end if;
    return null;
end $$;
create trigger one_way after insert or update on refunds for each row execute function check_refund_change();
create trigger never_deleted before delete on refunds for each row execute function refuse_delete();
create trigger never_deleted before delete on refund_parts for each row execute function refuse_delete();
alter table refunds add constraint refunds_kept check (deleted_at is null);
alter table refund_parts add constraint refund_parts_kept check (deleted_at is null);

-- A refund is in a file exactly when a payment of it is, and was paid when that was, of the very money to the very payee.
create function check_refund_paid() returns trigger language plpgsql as $$
declare
    v_refund refunds;
    v_expected text;
begin
    select * into v_refund from refunds
        where id = (case tg_table_name when 'refunds' then new.id else (to_jsonb(new) ->> 'origin_id')::bigint end);
    v_expected := (case v_refund.status when 'REMITTING' then 'IN_FILE' when 'PROCESSED' then 'PAID' end);
    if v_expected is distinct from (
        select p.status from transfer_payments p
        where p.origin = 'refunds' and p.origin_id = v_refund.id and p.status in ('IN_FILE', 'PAID'))
        or v_expected is not null and not exists (
        select from transfer_payments p
        where p.origin = 'refunds' and p.origin_id = v_refund.id and p.status = v_expected
            and (p.amount, p.currency, p.origin_number, p.payee_account, p.payee_name, p.payee_bank, p.payee_bic)
                is not distinct from (v_refund.amount, v_refund.currency, v_refund.number, v_refund.payee_account,
                    v_refund.payee_name, v_refund.payee_bank, v_refund.payee_bic))
    then
        raise exception 'refund % is not paid as it says', v_refund.number
            using errcode = 'check_violation', constraint = 'refunds_paid_as_said';
    end if;
    return null;
end $$;
create constraint trigger paid_as_said after update of status on refunds deferrable initially deferred
    for each row execute function check_refund_paid();
create constraint trigger refund_paid_as_said after insert or update of status on transfer_payments
    deferrable initially deferred for each row when (new.origin = 'refunds') execute function check_refund_paid();
