--liquibase formatted sql

--changeset fundsdesk:reconciliation-plain runOnChange:true splitStatements:false
-- Counts what is plain, nearly everything: a line that was given whole to one deposit, which was claimed, credited and booked
-- for that very amount in these days. What is left are the lines and journal transactions to be looked at; where every match
-- is listed that is all of them.
-- The tables are joined by ids alone and amounts are compared afterwards: so the planner knows how many rows come, which
-- it would put at one if equal amounts were part of the join, and shares the joins among all processors. They do not write
-- the many plain rows anywhere either: what leaves the query is one row.
create or replace function reconciliation_plain(
    p_account bigint, p_currency text, p_from date, p_to date, p_days int, p_keep int)
    returns void language plpgsql as $$
declare
    v_bank constant bigint := (select id from ledger_accounts
        where kind = 'BANK' and owner_id = p_account and currency = p_currency);
    v_all constant boolean := (select count(*) <= p_keep from (
        select from statement_lines l
        where l.account_id = p_account and l.currency = p_currency and l.deleted_at is null
          and l.booking_date between p_from and p_to
        limit p_keep + 1) some_lines);
begin
    create temp table rec_plain on commit drop as
        with given as (
            select l.id as line_id, l.amount, l.booking_date as day, d.id as deposit_id, d.procedure_id,
                   l.direction = 'CREDIT' and l.status = 1 and a.amount = l.amount and d.amount = l.amount as whole
            from statement_lines l
            left join deposit_allocations a on a.line_id = l.id and a.status = 'POSTED' and a.deleted_at is null
            left join deposit_applications d on d.id = a.deposit_id
                and coalesce(d.status = 2 and d.currency = p_currency and d.suspended_amount is null
                    and d.credited_amount + d.fee = d.amount, false)
            where l.account_id = p_account and l.currency = p_currency and l.deleted_at is null
              and l.booking_date between p_from and p_to),
        booked as (
            select p.transaction_id, -p.amount as amount, t.business_date as day,
                   case when t.reverses_id is null then t.subject end as subject
            from postings p
            join journal_transactions t on t.id = p.transaction_id
            where p.account_id = v_bank and t.business_date between p_from and p_to),
        compared as (
            select g.line_id, b.transaction_id, g.amount,
                   not v_all and coalesce(g.whole and b.amount = g.amount and abs(b.day - g.day) <= p_days, false) as plain
            from given g
            full join booked b on b.transaction_id = g.procedure_id
                and b.subject = 'deposit-applications/' || g.deposit_id)
        select count(*) filter (where plain) as items, coalesce(sum(amount) filter (where plain), 0) as amount,
               array_agg(line_id) filter (where not plain) as lines,
               array_agg(transaction_id) filter (where not plain) as transactions
        from compared;
    create temp table rec_rest on commit drop as
        select r.line_id, r.transaction_id
        from rec_plain p cross join unnest(p.lines, p.transactions) as r (line_id, transaction_id);
    analyze rec_rest;
end $$;
