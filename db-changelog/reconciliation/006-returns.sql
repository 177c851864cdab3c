--liquibase formatted sql

-- Money that went back again is explained by what it was booked for. A record's booking and its taking back are two, each
-- with a line of its own: kinds D and W are what was credited and paid out, d and w what was taken back of it, L is a
-- receipt that was accepted of nobody and waits in suspense to be returned.

--changeset fundsdesk:reconciliation-050 splitStatements:false
-- What the ledger booked on the bank account in the days: of each record what was booked, and what was taken back.
create or replace function reconciliation_records(p_account bigint, p_currency text, p_from date, p_to date)
    returns void language plpgsql as $$
begin
    create temp table rec_records on commit drop as
        select (case when subject ~ '^deposit-applications/[0-9]+$' then case when back then 'd' else 'D' end
                     when subject ~ '^withdrawal-tasks/[0-9]+$' then case when back then 'w' else 'W' end
                     when subject ~ '^statement-lines/[0-9]+$' then 'L' else 'O' end)::"char" as kind,
               case when subject ~ '^(deposit-applications|withdrawal-tasks|statement-lines)/[0-9]+$'
                    then split_part(subject, '/', 2)::bigint end as id,
               subject, amount, day
        from (select t.subject, back.booked as back, -sum(p.amount) as amount, min(t.business_date) as day
              from ledger_accounts a
              join postings p on p.account_id = a.id
              join journal_transactions t on t.id = p.transaction_id
              cross join lateral (select t.reverses_id is not null
                  and t.subject ~ '^(deposit-applications|withdrawal-tasks)/[0-9]+$' as booked) back
              where a.kind = 'BANK' and a.owner_id = p_account and a.currency = p_currency
                and t.business_date between p_from and p_to
              group by t.subject, back.booked) booked;
    analyze rec_records;
end $$;

--changeset fundsdesk:reconciliation-051 splitStatements:false
-- What people said of lines without an application: a receipt that goes back, a withdrawal that came back. Of receipts
-- and withdrawals that were booked in these days, lines of other days too.
create function reconciliation_reviewed(p_account bigint, p_currency text, p_from date, p_to date)
    returns void language plpgsql as $$
begin
    insert into rec_pairs
        select l.id, 'L', l.id, l.amount
        from deposit_reviews v join rec_lines l on l.id = v.line_id
        where v.line_id is not null and v.kind = 'DEPOSIT_REFUND' and v.status <> 'RETURNED' and v.deleted_at is null
        union
        select l.id, 'L', l.id, case l.direction when 'CREDIT' then l.amount else -l.amount end
        from rec_records r join statement_lines l on l.id = r.id
        where r.kind = 'L' and l.account_id = p_account and l.currency = p_currency;

    insert into rec_pairs
        select l.id, 'w', w.id, l.amount
        from deposit_reviews v
        join rec_lines l on l.id = v.line_id
        join withdrawal_tasks w on w.number = v.withdrawal_number
        where v.line_id is not null and v.kind = 'WITHDRAWAL_REFUND' and v.status <> 'RETURNED' and v.deleted_at is null
        union
        select l.id, 'w', w.id, l.amount
        from rec_records r
        join withdrawal_tasks w on w.id = r.id
        join deposit_reviews v on v.withdrawal_number = w.number and v.status <> 'RETURNED'
        join statement_lines l on l.id = v.line_id
        where r.kind = 'w' and l.account_id = p_account and l.currency = p_currency
          and l.booking_date not between p_from and p_to;
end $$;

--changeset fundsdesk:reconciliation-052 splitStatements:false
-- A deposit that was taken back is the bank's debit that calls its receipt by the reference: as its own, as the payer's,
-- or in the text. One to one, of the very amount.
create function reconciliation_taken_back(p_account bigint, p_currency text, p_from date, p_to date)
    returns void language plpgsql as $$
begin
    if not exists (select from rec_records where kind = 'd') then
        return;
    end if;
    insert into rec_pairs
        with called as (
            select r.id, r.amount, d.bank_reference as reference
            from rec_records r join deposit_applications d on d.id = r.id
            where r.kind = 'd' and d.bank_reference is not null
            union
            select r.id, r.amount, l.bank_reference
            from rec_records r
            join deposit_allocations a on a.deposit_id = r.id and a.deleted_at is null
            join statement_lines l on l.id = a.line_id
            where r.kind = 'd' and l.bank_reference is not null),
        candidates as (
            select l.id as line_id, c.id as record_id, c.amount
            from rec_lines f
            join called c on c.amount = f.amount
            join statement_lines l on l.id = f.id
            where f.amount < 0 and f.inside and (l.bank_reference = c.reference or l.end_to_end_id = c.reference
                or position(c.reference in coalesce(l.remittance, '')) > 0)
            union
            select l.id, c.id, c.amount
            from called c
            join statement_lines l on l.account_id = p_account and l.bank_reference = c.reference
                and l.currency = p_currency and l.direction = 'DEBIT' and l.amount = -c.amount and l.deleted_at is null
            where l.booking_date not between p_from and p_to),
        ranked as (
            select c.*, row_number() over (partition by line_id order by record_id) as of_line,
                   row_number() over (partition by record_id order by line_id) as of_record
            from candidates c
            where not exists (select from rec_pairs p where p.line_id = c.line_id))
        select line_id, 'd', record_id, amount from ranked where of_line = 1 and of_record = 1;
end $$;

--changeset fundsdesk:reconciliation-053 splitStatements:false
-- A booking and its taking back of which the bank knows nothing leave nothing.
create function reconciliation_net() returns void language plpgsql as $$
begin
    with undone as (
        delete from rec_records b using rec_records o
        where b.kind in ('d', 'w') and o.kind = upper(b.kind::text)::"char" and o.id = b.id
          and not exists (select from rec_pairs p where p.record_id = b.id and p.kind in (b.kind, o.kind))
        returning o.kind, b.id, b.amount)
    update rec_records r set amount = r.amount + u.amount from undone u where r.kind = u.kind and r.id = u.id;
end $$;

--changeset fundsdesk:reconciliation-054 splitStatements:false
-- As before, and what people said of lines without an application, and what was taken back. A line that was taken from a
-- deposit again is not called its own by the reference.
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
    perform reconciliation_taken_back(p_account, p_currency, p_from, p_to);

    create temp table rec_free_lines on commit drop as
        select l.id, l.amount, l.reference from rec_lines l
        where l.reference is not null and not exists (select from rec_pairs p where p.line_id = l.id);
    create temp table rec_free_records on commit drop as
        select r.kind, r.id from rec_records r
        where r.kind in ('D', 'W') and not exists (select from rec_pairs p where p.kind = r.kind and p.record_id = r.id);
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
                  and a.status <> 'RELEASED' and a.deleted_at is null)
              and not exists (select from deposit_allocations a
                  join deposit_applications d on d.id = a.deposit_id and d.status = 5
                  where c.kind = 'D' and a.deposit_id = c.record_id and a.line_id = c.line_id)),
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
    perform reconciliation_net();
    analyze rec_pairs;
end $$;

--changeset fundsdesk:reconciliation-055 splitStatements:false
-- How people call the state of what was booked.
create function reconciliation_deposit_status(status int, stage text) returns text immutable parallel safe language sql
    return case status when 1 then stage when 2 then 'COMPLETED' when 3 then 'REJECTED' when 5 then 'REVERSED'
        when 6 then 'REFUNDED' end;
create function reconciliation_withdrawal_status(status int) returns text immutable parallel safe language sql
    return (array['SUBMITTED', 'APPROVED', 'REMITTING', 'COMPLETED', 'REVERSED', 'REJECTED', 'FAILED', 'CANCELLED'])[status];

--changeset fundsdesk:reconciliation-056 splitStatements:false
-- As before; a record that was taken back agrees with the line that brought its money, and its taking back with the line
-- that took it away.
create or replace function reconciliation_found(p_currency text, p_zone text, p_days int) returns void language plpgsql as $$
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
                               when 'd' then case when d.status in (5, 6) then -(d.credited_amount + d.fee) end
                               when 'W' then case when w.status in (4, 5) then -w.amount end
                               when 'w' then w.returned_amount end as own_amount,
                   case p.kind when 'D' then d.amount when 'W' then w.amount end as claimed,
                   case when p.kind in ('D', 'd') then d.currency when p.kind in ('W', 'w') then w.currency
                        else p_currency end as record_currency,
                   (case p.kind when 'D' then d.completed_at when 'W' then w.completed_at when 'w' then w.returned_at end
                       at time zone p_zone)::date as own_day,
                   case when p.kind in ('D', 'd') then reconciliation_deposit_status(d.status, d.stage)
                        when p.kind in ('W', 'w') then reconciliation_withdrawal_status(w.status)
                        when r.day is null then 'IN_REVIEW' else 'TO_RETURN' end as record_status,
                   d.suspended_amount is not null as suspended,
                   coalesce(d.bank_reference, w.bank_reference, d.number, w.number) as record_reference,
                   coalesce(m.fee_tolerance, 0) as tolerance, s.record_id is not null as shared
            from rec_pairs p
            join rec_lines l on l.id = p.line_id
            left join rec_records r on r.kind = p.kind and r.id = p.record_id
            left join rec_shared s on s.kind = p.kind and s.record_id = p.record_id
            left join deposit_applications d on p.kind in ('D', 'd') and d.id = p.record_id
            left join withdrawal_tasks w on p.kind in ('W', 'w') and w.id = p.record_id
            left join deposit_methods m on m.method = d.method and m.deleted_at is null),
        judged as (
            select c.*, coalesce(booked_amount, case when shared then bank_amount else own_amount end) as record_amount,
                   coalesce(booked_day, own_day) as record_day,
                   case when c.record_currency <> p_currency then 'currency ' else '' end as other_currency,
                   case when coalesce(booked_amount, own_amount) is null
                             or not case kind
                                 when 'D' then record_status in ('COMPLETED', 'OPENING_HOLD', 'REVERSED', 'REFUNDED')
                                     or record_status = 'REJECTED' and suspended
                                 when 'd' then record_status in ('REVERSED', 'REFUNDED')
                                     or record_status = 'REJECTED' and suspended
                                 when 'W' then record_status in ('COMPLETED', 'REVERSED')
                                 when 'w' then record_status = 'REVERSED'
                                 else line_result = 3 end
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
               line_id, case when kind in ('D', 'd') then record_id end as deposit_id,
               case when kind in ('W', 'w') then record_id end as withdrawal_id,
               case when kind = 'L' then 'statement-lines/' || record_id end as subject,
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
               null, d.id, w.id, case when r.kind in ('L', 'O') then r.subject end, null, r.amount, -r.amount, null, r.day,
               p_currency, null, null,
               case when d.id is not null then reconciliation_deposit_status(d.status, d.stage)
                    when w.id is not null then reconciliation_withdrawal_status(w.status) end,
               null, coalesce(d.bank_reference, w.bank_reference, d.number, w.number, r.subject), ''
        from rec_records r
        left join deposit_applications d on r.kind in ('D', 'd') and d.id = r.id
        left join withdrawal_tasks w on r.kind in ('W', 'w') and w.id = r.id
        where r.amount <> 0
          and not exists (select from rec_pairs p where p.kind = r.kind and p.record_id = r.id);
end $$;
