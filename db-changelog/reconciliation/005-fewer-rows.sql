--liquibase formatted sql

--changeset fundsdesk:reconciliation-040 splitStatements:false
-- As before, but references are looked up only for what is not linked: nearly everything is.
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

    create temp table rec_free_lines on commit drop as
        select l.id, l.amount, l.reference from rec_lines l
        where l.reference is not null and not exists (select from rec_pairs p where p.line_id = l.id);
    create temp table rec_free_records on commit drop as
        select r.kind, r.id from rec_records r
        where r.kind <> 'O' and not exists (select from rec_pairs p where p.kind = r.kind and p.record_id = r.id);
    analyze rec_free_lines, rec_free_records;

    insert into rec_pairs
        with candidates as (
            select l.id as line_id, 'D'::"char" as kind, d.id as record_id, l.amount
            from rec_free_lines l
            join deposit_applications d on d.company_account_id = p_account and d.bank_reference = l.reference
            where l.amount > 0 and d.deleted_at is null
            union all
            select l.id, 'W', w.id, l.amount
            from rec_free_lines l
            join withdrawal_tasks w on w.company_account_id = p_account and w.bank_reference = l.reference
            where l.amount < 0 and w.deleted_at is null
            union all
            select l.id, r.kind, r.id, case l.direction when 'CREDIT' then l.amount else -l.amount end
            from rec_free_records r
            left join deposit_applications d on r.kind = 'D' and d.id = r.id and d.company_account_id = p_account
            left join withdrawal_tasks w on r.kind = 'W' and w.id = r.id
            join statement_lines l on l.account_id = p_account and l.currency = p_currency and l.deleted_at is null
                and l.bank_reference = coalesce(d.bank_reference, w.bank_reference)
                and l.direction = case r.kind when 'D' then 'CREDIT' else 'DEBIT' end
                and l.booking_date not between p_from and p_to
            where coalesce(d.bank_reference, w.bank_reference) is not null),
        unpaired as (
            select c.* from candidates c
            where not exists (select from rec_pairs p where p.line_id = c.line_id)
              and not exists (select from rec_pairs p where p.kind = c.kind and p.record_id = c.record_id)
              and not exists (select from deposit_allocations a where c.kind = 'D'
                  and (a.deposit_id = c.record_id or a.line_id = c.line_id)
                  and a.status <> 'RELEASED' and a.deleted_at is null)),
        ranked as (
            select u.*, row_number() over (partition by line_id order by kind, record_id) as of_line,
                   row_number() over (partition by kind, record_id order by line_id) as of_record
            from unpaired u)
        select line_id, kind, record_id, amount from ranked where of_line = 1 and of_record = 1;

    insert into rec_lines
        select l.id, l.booking_date, case l.direction when 'CREDIT' then l.amount else -l.amount end,
               l.bank_reference, l.status, l.result, l.occurrence, false
        from statement_lines l
        where l.id in (select p.line_id from rec_pairs p
                       where not exists (select from rec_lines o where o.id = p.line_id));
    analyze rec_pairs;
end $$;
