--liquibase formatted sql

--changeset fundsdesk:withdrawals-040 splitStatements:false
-- What came back on a line says on which: for those from before, as their reviews say.
alter table withdrawal_tasks disable trigger reversed_once;
update withdrawal_tasks w set returned_line_id = (
    select max(v.line_id) from deposit_reviews v
    where v.withdrawal_number = w.number and v.kind = 'WITHDRAWAL_REFUND' and v.status = 'APPROVED')
    where w.reversal_reason = 'BANK_RETURN' and w.returned_line_id is null;
alter table withdrawal_tasks enable trigger reversed_once;
alter table withdrawal_tasks add constraint withdrawal_tasks_returned_on check (
    reversal_reason is distinct from 'BANK_RETURN' or returned_line_id is not null) not valid;
alter table withdrawal_tasks add constraint withdrawal_tasks_kept check (deleted_at is null);
create trigger never_deleted before delete on withdrawal_tasks for each row execute function refuse_delete();

-- A withdrawal goes its way step by step, and what was asked for is what is paid. What ended stays so.
create function check_withdrawal_change() returns trigger language plpgsql as $$
declare
    v_old constant jsonb := case tg_op when 'INSERT' then null else to_jsonb(old) end;
    v_new constant jsonb := to_jsonb(new);
    v_ends constant text[] := array['status', 'ending_reason'];
    v_allowed boolean;
begin
    if tg_op = 'INSERT' then
        v_allowed := new.status = 1;
    else
        v_allowed := (case old.status || '>' || new.status
            when '1>1' then only_differs(v_old, v_new, 'hold_id', 'company_account_id', 'remarks', 'makers')
            when '1>2' then only_differs(v_old, v_new, 'status', 'makers')
            when '1>6' then only_differs(v_old, v_new, variadic v_ends)
            when '1>8' then only_differs(v_old, v_new, variadic v_ends)
            when '2>6' then only_differs(v_old, v_new, variadic v_ends)
            when '2>8' then only_differs(v_old, v_new, variadic v_ends)
            when '2>3' then only_differs(v_old, v_new, 'status')
            when '3>2' then only_differs(v_old, v_new, 'status')
            when '3>7' then only_differs(v_old, v_new, variadic v_ends)
            when '2>4' then only_differs(v_old, v_new, 'status', 'company_account_id', 'bank_reference', 'procedure_id',
                'procedure_number', 'completed_at', 'debit_id')
            when '3>4' then only_differs(v_old, v_new, 'status', 'company_account_id', 'bank_reference', 'procedure_id',
                'procedure_number', 'completed_at', 'debit_id')
            when '4>4' then
                only_differs(v_old, v_new, case when v_old ->> 'debit_id' is null then 'debit_id' else 'version' end)
            when '4>5' then only_differs(v_old, v_new, 'status', 'reversal_reason', 'reversal_note', 'returned_line_id',
                'returned_amount', 'returned_at', 'return_procedure', 'difference', 'difference_borne_by')
            when '5>5' then only_differs(v_old, v_new, 'version')
            else old.status = new.status and only_differs(v_old, v_new, 'version') end);
    end if;
    if not v_allowed then
        raise exception 'withdrawal % does not change so', new.number
            using errcode = 'check_violation', constraint = 'withdrawal_tasks_way';
    end if;
    return null;
end $$;
create trigger one_way after insert or update on withdrawal_tasks
    for each row execute function check_withdrawal_change();

-- A withdrawal is remitting exactly while a payment of it is in a file; completed by a file it was paid by that.
create function check_withdrawal_paid() returns trigger language plpgsql as $$
declare
    v_task withdrawal_tasks;
    v_payment text;
begin
    select * into v_task from withdrawal_tasks
        where id = (case tg_table_name when 'withdrawal_tasks' then new.id else (to_jsonb(new) ->> 'origin_id')::bigint end);
    select p.status into v_payment from transfer_payments p
        where p.origin = 'withdrawal-tasks' and p.origin_id = v_task.id and p.status in ('IN_FILE', 'PAID');
    if (v_task.status = 3) <> (v_payment is not distinct from 'IN_FILE')
        or v_payment = 'PAID' and v_task.status not in (4, 5)
        or v_payment is not null and not exists (
        select from transfer_payments p
        where p.origin = 'withdrawal-tasks' and p.origin_id = v_task.id and p.status = v_payment
            and (p.amount, p.currency, p.origin_number, p.payee_account, p.payee_name, p.payee_bank)
                = (v_task.amount, v_task.currency, v_task.number, v_task.payee_account, v_task.payee_name,
                    v_task.payee_bank))
    then
        raise exception 'withdrawal % is not paid as it says', v_task.number
            using errcode = 'check_violation', constraint = 'withdrawal_tasks_paid_as_said';
    end if;
    return null;
end $$;
create constraint trigger paid_as_said after update of status on withdrawal_tasks deferrable initially deferred
    for each row execute function check_withdrawal_paid();
create constraint trigger withdrawal_paid_as_said after insert or update of status on transfer_payments
    deferrable initially deferred for each row when (new.origin = 'withdrawal-tasks')
    execute function check_withdrawal_paid();
