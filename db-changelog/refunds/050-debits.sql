--liquibase formatted sql

--changeset fundsdesk:refunds-050 splitStatements:false
update transfer_payments p set debit_id = (select r.debit_id from refunds r where r.id = p.origin_id)
    where p.origin = 'refunds' and p.status = 'PAID' and p.debit_id is null;
update transfer_payments p set debit_id = (select w.debit_id from withdrawal_tasks w where w.id = p.origin_id)
    where p.origin = 'withdrawal-tasks' and p.status = 'PAID' and p.debit_id is null;

-- For how many things the bank's booking is said to have paid: a payment is the same as the refund or withdrawal it is for.
create function debit_uses(p_line bigint) returns bigint language sql stable as $$
    select (select count(*) from transfer_files f where f.debit_id = p_line)
        + (select count(*) from transfer_payments p where p.debit_id = p_line)
        + (select count(*) from statement_refunds s where s.debit_id = p_line)
        + (select count(*) from refunds r where r.debit_id = p_line and not exists (
            select from transfer_payments p
            where p.debit_id = p_line and p.origin = 'refunds' and p.origin_id = r.id))
        + (select count(*) from withdrawal_tasks w where w.debit_id = p_line and not exists (
            select from transfer_payments p
            where p.debit_id = p_line and p.origin = 'withdrawal-tasks' and p.origin_id = w.id))
$$;

-- One booking pays one thing: a payment or a whole file, of the account and the amount, and is done with that. The line is
-- locked, so that two who use it at the same moment see each other.
create function check_debit() returns trigger language plpgsql as $$
declare
    v_new constant jsonb := to_jsonb(new);
    v_line statement_lines;
    v_account bigint;
    v_amounts numeric[];
begin
    select * into strict v_line from statement_lines where id = new.debit_id for no key update;
    case tg_table_name
        when 'transfer_payments' then
            select f.account_id into v_account from transfer_files f
                where f.id = (v_new ->> 'file_id')::bigint and f.debit_id is null;
            v_amounts := array[(v_new ->> 'amount')::numeric];
        when 'transfer_files' then
            select (v_new ->> 'account_id')::bigint,
                array[(v_new ->> 'total')::numeric, sum(p.amount) filter (where p.status <> 'FAILED')]
                into v_account, v_amounts
                from transfer_payments p where p.file_id = new.id and p.status <> 'TAKEN_OUT'
                having count(p.debit_id) = 0;
        when 'statement_refunds' then
            v_account := (v_new ->> 'account_id')::bigint;
            v_amounts := array[v_line.amount];
        else
            select p.account_id into v_account from (
                select f.account_id from transfer_payments p join transfer_files f on f.id = p.file_id
                where p.origin = (case tg_table_name when 'refunds' then 'refunds' else 'withdrawal-tasks' end)
                    and p.origin_id = new.id and p.status = 'PAID' and p.debit_id = new.debit_id
                union all
                select (v_new ->> 'company_account_id')::bigint
                where tg_table_name = 'withdrawal_tasks' and not exists (
                    select from transfer_payments p
                    where p.origin = 'withdrawal-tasks' and p.origin_id = new.id and p.status in ('IN_FILE', 'PAID'))) p;
            v_amounts := array[(v_new ->> 'amount')::numeric];
    end case;
    if v_line.direction <> 'DEBIT' or v_line.status <> 1 or v_line.currency <> v_new ->> 'currency'
        or v_line.account_id is distinct from v_account or not v_line.amount = any (v_amounts)
        or debit_uses(v_line.id) <> 1
    then
        raise exception 'booking % did not pay that, or not that alone', v_line.id
            using errcode = 'check_violation', constraint = 'debits_pay_one';
    end if;
    return null;
end $$;
create constraint trigger paid_by_one after insert or update of debit_id on transfer_payments
    deferrable initially deferred for each row when (new.debit_id is not null) execute function check_debit();
create constraint trigger paid_by_one after insert or update of debit_id on transfer_files
    deferrable initially deferred for each row when (new.debit_id is not null) execute function check_debit();
create constraint trigger paid_by_one after insert or update of debit_id on refunds
    deferrable initially deferred for each row when (new.debit_id is not null) execute function check_debit();
create constraint trigger paid_by_one after insert or update of debit_id on withdrawal_tasks
    deferrable initially deferred for each row when (new.debit_id is not null) execute function check_debit();
create constraint trigger paid_by_one after insert or update of debit_id on statement_refunds
    deferrable initially deferred for each row when (new.debit_id is not null) execute function check_debit();
