--liquibase formatted sql

--changeset fundsdesk:reconciliation-120 splitStatements:false
-- What the bank's debits paid: a payment, or a whole file and so all that was paid by it; and the receipts whose money goes
-- back without ever having been booked. Of what was booked in these days, debits of other days too.
create function reconciliation_debits(p_account bigint, p_currency text, p_from date, p_to date)
    returns void language plpgsql as $$
begin
    insert into rec_pairs
        with paid as (
            select p.origin, p.origin_id, p.amount, coalesce(p.debit_id, f.debit_id) as debit_id
            from transfer_payments p join transfer_files f on f.id = p.file_id
            where p.status = 'PAID' and f.account_id = p_account and f.currency = p_currency
              and (p.debit_id in (select id from rec_lines where amount < 0)
                or f.debit_id in (select id from rec_lines where amount < 0)
                or p.origin_id in (select id from rec_records where kind in ('R', 'W')))
            union all
            select 'withdrawal-tasks', w.id, w.amount, w.debit_id from withdrawal_tasks w
            where w.debit_id is not null
              and (w.debit_id in (select id from rec_lines where amount < 0)
                or w.id in (select id from rec_records where kind = 'W'))
              and not exists (select from transfer_payments p where p.debit_id = w.debit_id))
        select distinct l.id, (case p.origin when 'refunds' then 'R' else 'W' end)::"char", p.origin_id, -p.amount
        from paid p join statement_lines l on l.id = p.debit_id
        where l.account_id = p_account and l.currency = p_currency
          and (l.id in (select id from rec_lines) or l.booking_date not between p_from and p_to);

    insert into rec_pairs
        select l.id, 'R', r.id, sum(p.amount)
        from rec_lines l
        join refund_parts p on p.line_id = l.id and p.deleted_at is null
        join refunds r on r.id = p.refund_id and r.money = 'UNBOOKED' and r.status <> 'CANCELLED'
        where l.amount > 0
        group by l.id, r.id;
end $$;

--changeset fundsdesk:reconciliation-121 splitStatements:false
-- As before, and by what was said of the bank's debits.
create or replace function reconciliation_pairs(p_account bigint, p_currency text, p_from date, p_to date)
    returns void language plpgsql as $$
begin
    create temp table rec_pairs on commit drop as
        select a.line_id, 'D'::"char" as kind, a.deposit_id as record_id, sum(a.amount) as amount
        from deposit_allocations a join rec_lines l on l.id = a.line_id
        where a.status <> 'RELEASED' and a.deleted_at is null
        group by a.line_id, a.deposit_id;
    analyze rec_pairs;

    -- Booked in these days for lines of other days.
    insert into rec_pairs
        select a.line_id, 'D', r.id, sum(a.amount)
        from rec_records r
        join deposit_allocations a on a.deposit_id = r.id and a.status <> 'RELEASED' and a.deleted_at is null
        join statement_lines l on l.id = a.line_id and l.account_id = p_account and l.currency = p_currency
            and l.booking_date not between p_from and p_to
        where r.kind = 'D'
          and not exists (select from rec_pairs p where p.record_id = r.id and p.kind = 'D' and p.amount = r.amount)
        group by a.line_id, r.id;

    perform reconciliation_reviewed(p_account, p_currency, p_from, p_to);
    perform reconciliation_debits(p_account, p_currency, p_from, p_to);
    perform reconciliation_taken_back(p_account, p_currency, p_from, p_to);
    perform reconciliation_referenced(p_account, p_currency, p_from, p_to);

    insert into rec_lines
        select l.id, l.booking_date, case l.direction when 'CREDIT' then l.amount else -l.amount end,
               l.bank_reference, l.status, l.result, l.occurrence, false
        from statement_lines l
        where l.id in (select p.line_id from rec_pairs p
                       where not exists (select from rec_lines o where o.id = p.line_id));
    perform reconciliation_net();
    analyze rec_pairs;
end $$;
