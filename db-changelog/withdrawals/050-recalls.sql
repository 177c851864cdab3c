--liquibase formatted sql

--changeset fundsdesk:withdrawals-050
-- Taken back by the desk itself, a withdrawal's money is still at the bank: what it brings, or does not, settles that.
alter table withdrawal_tasks
    add recall_hold_id bigint,
    add settlement_procedure text,
    drop constraint withdrawal_tasks_returned,
    drop constraint withdrawal_tasks_reversed,
    drop constraint withdrawal_tasks_check,
    add constraint withdrawal_tasks_returned_amount_check check (returned_amount >= 0 and returned_amount <= amount),
    add constraint withdrawal_tasks_returned check (
        (returned_amount is null) = (returned_at is null) and (returned_amount is null) = (difference is null)
        and (returned_amount is null or status = 5)),
    add constraint withdrawal_tasks_reversed check (
        (status = 5) = (reversal_reason is not null) and (status = 5) = (return_procedure is not null)
        and (coalesce(difference, 0) > 0) = (difference_borne_by is not null)
        and (returned_amount is null or returned_amount + difference = amount)),
    add constraint withdrawal_tasks_recalled check (case
        when status <> 5 then recall_hold_id is null and settlement_procedure is null and returned_line_id is null
        when reversal_reason = 'BANK_RETURN' then
            returned_amount > 0 and recall_hold_id is null and settlement_procedure is null
        when returned_amount is null then
            recall_hold_id is not null and settlement_procedure is null and returned_line_id is null
        else (recall_hold_id is null) = (settlement_procedure is null)
            and (recall_hold_id is null or (returned_amount > 0) = (returned_line_id is not null)) end);
create index withdrawal_tasks_awaited on withdrawal_tasks (id) where status = 5 and returned_amount is null;
select audited_again('withdrawal_tasks');
drop trigger reversed_once on withdrawal_tasks;

--changeset fundsdesk:withdrawals-051 splitStatements:false
-- As before; what was taken back is settled once, by what came back of it.
create or replace function check_withdrawal_change() returns trigger language plpgsql as $$
declare
    v_old constant jsonb := case tg_op when 'INSERT' then null else to_jsonb(old) end;
    v_new constant jsonb := to_jsonb(new);
    v_ends constant text[] := array['status', 'ending_reason'];
    v_paid constant text[] := array['status', 'company_account_id', 'bank_reference', 'procedure_id', 'procedure_number',
        'completed_at', 'debit_id'];
    v_back constant text[] := array['returned_line_id', 'returned_amount', 'returned_at', 'difference',
        'difference_borne_by'];
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
            when '2>4' then only_differs(v_old, v_new, variadic v_paid)
            when '3>4' then only_differs(v_old, v_new, variadic v_paid)
            when '4>4' then
                only_differs(v_old, v_new, case when v_old ->> 'debit_id' is null then 'debit_id' else 'version' end)
            when '4>5' then only_differs(v_old, v_new, variadic v_back
                || array['status', 'reversal_reason', 'reversal_note', 'return_procedure', 'recall_hold_id'])
            when '5>5' then only_differs(v_old, v_new, 'version') or old.returned_amount is null and new.returned_amount is not null
                and only_differs(v_old, v_new, variadic v_back || array['settlement_procedure'])
            else old.status = new.status and only_differs(v_old, v_new, 'version') end);
    end if;
    if not v_allowed and tg_op = 'UPDATE' and v_old ->> 'status' = '5' then
        raise exception 'withdrawal % was reversed', new.number
            using errcode = 'check_violation', constraint = 'withdrawal_tasks_once';
    end if;
    if not v_allowed then
        raise exception 'withdrawal % does not change so', new.number
            using errcode = 'check_violation', constraint = 'withdrawal_tasks_way';
    end if;
    return null;
end $$;

--changeset fundsdesk:withdrawals-052 splitStatements:false
-- The line on which a withdrawal came back is that, and gives its money to nothing else.
create function check_withdrawal_line() returns trigger language plpgsql as $$
declare
    v_line statement_lines;
begin
    select * into strict v_line from statement_lines where id = new.returned_line_id for no key update;
    if v_line.direction <> 'CREDIT' or v_line.currency <> new.currency or v_line.result <> 2
        or line_given_away(v_line.id) > v_line.amount
    then
        raise exception 'line % is not what came back of withdrawal %', v_line.id, new.number
            using errcode = 'check_violation', constraint = 'withdrawal_tasks_line';
    end if;
    return null;
end $$;
create constraint trigger came_back_on after update of returned_line_id on withdrawal_tasks
    deferrable initially deferred for each row when (new.returned_line_id is not null)
    execute function check_withdrawal_line();
