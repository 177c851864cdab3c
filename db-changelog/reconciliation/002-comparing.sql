--liquibase formatted sql

-- The comparison of a company account's lines with the desk's records, as sets. It reads only, keeps what it finds in
-- temporary tables of the transaction, and is the same for the same rows whenever it runs.

--changeset fundsdesk:reconciliation-010 splitStatements:false
-- What the bank booked in the days, signed: in is positive.
create function reconciliation_lines(p_account bigint, p_currency text, p_from date, p_to date)
    returns void language plpgsql as $$
begin
    create temp table rec_lines on commit drop as
        select l.id, l.booking_date as day, case l.direction when 'CREDIT' then l.amount else -l.amount end as amount,
               l.bank_reference as reference, l.status, l.result, l.occurrence, true as inside
        from statement_lines l
        where l.account_id = p_account and l.currency = p_currency and l.deleted_at is null
          and l.booking_date between p_from and p_to;
    analyze rec_lines;
end $$;

--changeset fundsdesk:reconciliation-011 splitStatements:false
-- What the ledger booked on the bank account in the days, one row for each record it was booked for. A reversal within
-- the days leaves nothing of its record.
create function reconciliation_records(p_account bigint, p_currency text, p_from date, p_to date)
    returns void language plpgsql as $$
begin
    create temp table rec_records on commit drop as
        select (case when subject ~ '^deposit-applications/[0-9]+$' then 'D'
                     when subject ~ '^withdrawal-tasks/[0-9]+$' then 'W' else 'O' end)::"char" as kind,
               case when subject ~ '^(deposit-applications|withdrawal-tasks)/[0-9]+$'
                    then split_part(subject, '/', 2)::bigint end as id,
               subject, amount, day
        from (select t.subject, -sum(p.amount) as amount, min(t.business_date) as day
              from ledger_accounts a
              join postings p on p.account_id = a.id
              join journal_transactions t on t.id = p.transaction_id
              where a.kind = 'BANK' and a.owner_id = p_account and a.currency = p_currency
                and t.business_date between p_from and p_to
              group by t.subject) booked;
    analyze rec_records;
end $$;

--changeset fundsdesk:reconciliation-012 splitStatements:false
-- Which line belongs to which record: as people and the engine linked them, else by the bank's reference, one to one.
create function reconciliation_pairs(p_account bigint, p_currency text, p_from date, p_to date)
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

    insert into rec_pairs
        with candidates as (
            select l.id as line_id, 'D'::"char" as kind, d.id as record_id, l.amount
            from rec_lines l
            join deposit_applications d on d.company_account_id = p_account and d.bank_reference = l.reference
            where l.amount > 0 and d.deleted_at is null
            union all
            select l.id, 'W', w.id, l.amount
            from rec_lines l
            join withdrawal_tasks w on w.company_account_id = p_account and w.bank_reference = l.reference
            where l.amount < 0 and w.deleted_at is null
            union all
            select l.id, r.kind, r.id, case l.direction when 'CREDIT' then l.amount else -l.amount end
            from rec_records r
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
        where l.id in (select p.line_id from rec_pairs p except select id from rec_lines);
    analyze rec_pairs;
end $$;

--changeset fundsdesk:reconciliation-013 splitStatements:false
-- Every line, every record and every link among them, each once, with what was found: summed up, their bank amounts are
-- those of the lines and their record amounts those of the ledger, whatever was split among whom.
create function reconciliation_found(p_currency text, p_zone text, p_days int) returns void language plpgsql as $$
begin
    -- Of a record with several lines, the first bears what the others leave.
    create temp table rec_shared on commit drop as
        select kind, record_id, min(line_id) as first_line, sum(amount) as amount
        from rec_pairs group by kind, record_id having count(*) > 1;
    create temp table rec_left on commit drop as
        select l.id, l.amount - sum(p.amount) as amount
        from rec_lines l join rec_pairs p on p.line_id = l.id
        where p.amount <> l.amount and l.inside
        group by l.id, l.amount having l.amount <> sum(p.amount);

    create temp table rec_found on commit drop as
        with linked as (
            select p.line_id, p.kind, p.record_id, l.inside, l.day as bank_day, l.status as line_status,
                   l.result as line_result, l.reference, l.amount as line_amount, p.amount as bank_amount, r.day as booked_day,
                   case when s.record_id is null then r.amount
                        when s.first_line = p.line_id then r.amount - s.amount + p.amount
                        else p.amount end as booked_amount,
                   case p.kind when 'D' then coalesce(d.suspended_amount, d.credited_amount + d.fee)
                               when 'W' then case when w.status in (4, 5) then -w.amount end end as own_amount,
                   case p.kind when 'D' then d.amount when 'W' then w.amount end as claimed,
                   case p.kind when 'D' then d.currency when 'W' then w.currency end as record_currency,
                   (coalesce(d.completed_at, w.completed_at) at time zone p_zone)::date as own_day,
                   case p.kind when 'D' then case d.status when 1 then d.stage when 2 then 'COMPLETED'
                        when 3 then 'REJECTED' when 5 then 'REVERSED' else 'REFUNDED' end
                   else (array['SUBMITTED', 'APPROVED', 'REMITTING', 'COMPLETED', 'REVERSED', 'REJECTED', 'FAILED',
                        'CANCELLED'])[w.status] end as record_status,
                   coalesce(d.bank_reference, w.bank_reference, d.number, w.number) as record_reference,
                   coalesce(m.fee_tolerance, 0) as tolerance, s.record_id is not null as shared
            from rec_pairs p
            join rec_lines l on l.id = p.line_id
            left join rec_records r on r.kind = p.kind and r.id = p.record_id
            left join rec_shared s on s.kind = p.kind and s.record_id = p.record_id
            left join deposit_applications d on p.kind = 'D' and d.id = p.record_id
            left join withdrawal_tasks w on p.kind = 'W' and w.id = p.record_id
            left join deposit_methods m on m.method = d.method and m.deleted_at is null),
        judged as (
            select c.*, coalesce(booked_amount, case when shared then bank_amount else own_amount end) as record_amount,
                   coalesce(booked_day, own_day) as record_day,
                   case when c.record_currency <> p_currency then 'currency ' else '' end as other_currency,
                   case when coalesce(booked_amount, own_amount) is null
                             or record_status not in ('COMPLETED', 'OPENING_HOLD')
                             or kind = 'D' and line_status = 0 and bank_amount = line_amount then 'status ' else '' end as other_status
            from linked c),
        compared as (
            select j.*,
                   case when record_amount <> bank_amount then 'amount ' else '' end as other_amount,
                   case when abs(bank_day - record_day) > p_days or (booked_day is null and own_amount is not null)
                             or (booked_day is not null and not inside) then 'date ' else '' end as other_day,
                   case when not shared and abs(record_amount) <> claimed
                        then abs(abs(record_amount) - claimed) end as off
            from judged j)
        select case when other_currency <> '' then 'CURRENCY_MISMATCH'
                    when other_status <> '' then 'STATUS_MISMATCH'
                    when other_amount <> '' or off > tolerance then 'AMOUNT_MISMATCH'
                    when other_day <> '' then 'DATE_MISMATCH'
                    when off is not null then 'MATCHED_TOLERANCE'
                    else 'MATCHED' end as found,
               line_id, case when kind = 'D' then record_id end as deposit_id,
               case when kind = 'W' then record_id end as withdrawal_id, null::text as subject,
               bank_amount, record_amount,
               case when inside then bank_amount else 0 end
                   - case when booked_day is not null then booked_amount else 0 end as open_amount,
               bank_day as bank_date, record_day as record_date, record_currency,
               line_status, line_result, record_status, reference as bank_reference, record_reference,
               other_currency || other_status || other_amount || other_day
                   || case when off is not null and other_amount = '' then 'claimed ' else '' end as differs
        from compared
        union all
        select 'SPLIT_INCOMPLETE', l.id, null, null, null, r.amount, null, r.amount, l.day, null, null, l.status, l.result,
               null, l.reference, null, 'amount '
        from rec_left r join rec_lines l on l.id = r.id
        union all
        select case when l.result = 5 or l.occurrence > 1
                         or exists (select from rec_lines o join rec_pairs p on p.line_id = o.id
                                    where o.reference = l.reference and o.amount = l.amount)
                    then 'DUPLICATE' else 'STATEMENT_ONLY' end,
               l.id, null, null, null, l.amount, null, l.amount, l.day, null, null, l.status, l.result, null, l.reference,
               null, ''
        from rec_lines l where not exists (select from rec_pairs p where p.line_id = l.id)
        union all
        select case when r.kind = 'D' and d.bank_reference is not null
                         and exists (select from deposit_applications o
                                     where o.company_account_id = d.company_account_id
                                       and o.bank_reference = d.bank_reference and o.id <> d.id and o.status = 2)
                    then 'DUPLICATE' else 'RECORD_ONLY' end,
               null, d.id, w.id, case when r.kind = 'O' then r.subject end, null, r.amount, -r.amount, null, r.day,
               p_currency, null, null,
               case when r.kind = 'D' then case d.status when 1 then d.stage when 2 then 'COMPLETED'
                    when 3 then 'REJECTED' when 5 then 'REVERSED' else 'REFUNDED' end
               when r.kind = 'W' then (array['SUBMITTED', 'APPROVED', 'REMITTING', 'COMPLETED', 'REVERSED', 'REJECTED',
                    'FAILED', 'CANCELLED'])[w.status] end,
               null, coalesce(d.bank_reference, w.bank_reference, d.number, w.number, r.subject), ''
        from rec_records r
        left join deposit_applications d on r.kind = 'D' and d.id = r.id
        left join withdrawal_tasks w on r.kind = 'W' and w.id = r.id
        where r.amount <> 0
          and not exists (select from rec_pairs p where p.kind = r.kind and p.record_id = r.id);
end $$;
