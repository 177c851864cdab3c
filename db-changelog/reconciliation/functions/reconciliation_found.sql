--liquibase formatted sql

--changeset fundsdesk:reconciliation-found runOnChange:true splitStatements:false
-- What the compared lines and records come to. A line that repeats a plain one is a duplicate too; deposits that one voucher
-- was divided among share its reference and are none.
create or replace function reconciliation_found(
    p_account bigint, p_currency text, p_from date, p_to date, p_zone text, p_days int)
    returns void language plpgsql as $$
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

    -- Lines that repeat a plain one: looked up by what nobody paired, which is little.
    create temp table rec_repeats on commit drop as
        with repeated as materialized (
            select l.id, o.id as line_id
            from rec_lines l
            join statement_lines o on o.account_id = p_account and o.bank_reference = l.reference and o.amount = l.amount
                and o.currency = p_currency and o.deleted_at is null and o.booking_date between p_from and p_to
            where l.id not in (select p.line_id from rec_pairs p))
        select distinct r.id from repeated r where r.line_id not in (select l.id from rec_lines l);

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
                               when 'w' then w.returned_amount
                               when 'R' then case when f.status = 'PROCESSED' then p.amount end end as own_amount,
                   case p.kind when 'D' then d.amount when 'W' then w.amount end as claimed,
                   case when p.kind in ('D', 'd') then d.currency when p.kind in ('W', 'w') then w.currency
                        else p_currency end as record_currency,
                   case when p.kind = 'R' then l.day else (case p.kind when 'D' then d.completed_at
                       when 'W' then w.completed_at when 'w' then w.returned_at end at time zone p_zone)::date end as own_day,
                   case when p.kind in ('D', 'd') then reconciliation_deposit_status(d.status, d.stage)
                        when p.kind in ('W', 'w') then reconciliation_withdrawal_status(w.status)
                        when p.kind = 'R' then f.status
                        when r.day is null then 'IN_REVIEW' else 'TO_RETURN' end as record_status,
                   d.suspended_amount is not null as suspended,
                   coalesce(d.bank_reference, w.bank_reference, d.number, w.number, f.number) as record_reference,
                   coalesce(m.fee_tolerance, 0) as tolerance, s.record_id is not null as shared
            from rec_pairs p
            join rec_lines l on l.id = p.line_id
            left join rec_records r on r.kind = p.kind and r.id = p.record_id
            left join rec_shared s on s.kind = p.kind and s.record_id = p.record_id
            left join deposit_applications d on p.kind in ('D', 'd') and d.id = p.record_id
            left join withdrawal_tasks w on p.kind in ('W', 'w') and w.id = p.record_id
            left join refunds f on p.kind = 'R' and f.id = p.record_id
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
                                 when 'R' then record_status = 'PROCESSED'
                                 else line_result = 3 end
                             or kind = 'D' and line_status = 0 and bank_amount = line_amount then 'status ' else '' end as other_status
            from linked c),
        compared as (
            select j.*,
                   case when record_amount <> bank_amount then 'amount ' else '' end as other_amount,
                   case when abs(bank_day - record_day) > p_days or (booked_day is null and own_amount is not null and kind <> 'R')
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
               case kind when 'L' then 'statement-lines/' || record_id when 'R' then 'refunds/' || record_id end as subject,
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
                         or l.id in (select r.id from rec_repeats r)
                    then 'DUPLICATE' else 'STATEMENT_ONLY' end,
               l.id, null, null, null, l.amount, null, l.amount, l.day, null, null, l.status, l.result, null, l.reference,
               null, ''
        from rec_lines l where not exists (select from rec_pairs p where p.line_id = l.id)
        union all
        select case when r.kind = 'D' and d.bank_reference is not null
                         and exists (select from deposit_applications o
                                     where o.company_account_id = d.company_account_id
                                       and o.bank_reference = d.bank_reference and o.id <> d.id and o.status = 2
                                       and not exists (
                                           select from voucher_lines v
                                           join voucher_lines w on w.batch_id = v.batch_id
                                               and w.bank_reference = v.bank_reference
                                           where v.deposit_id = d.id and w.deposit_id = o.id))
                    then 'DUPLICATE' else 'RECORD_ONLY' end,
               null, d.id, w.id, case when r.kind in ('L', 'O', 'R') then r.subject end, null, r.amount, -r.amount, null, r.day,
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
