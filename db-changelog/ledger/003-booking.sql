--liquibase formatted sql

--changeset fundsdesk:ledger-003-open splitStatements:false
-- Opens an account that does not exist yet. A freeze of its owner at the same moment waits, or is seen.
create function ledger_open(p_kind text, p_owner bigint, p_currency text, p_at timestamptz)
    returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
declare
    v_client constant boolean := p_kind in ('CLIENT', 'APPLICANT_SUSPENSE');
begin
    if v_client then
        perform pg_advisory_xact_lock(hashtextextended('ledger owner', p_owner));
    end if;
    insert into ledger_accounts (kind, owner_id, currency, securities_account_id, company_account_id, debits_blocked,
                                 posted, opened_at)
    values (p_kind, p_owner, p_currency, case when v_client then p_owner end, case when p_kind = 'BANK' then p_owner end,
            p_kind = 'CLIENT' and exists (select from ledger_freezes where securities_account_id = p_owner),
            case when v_client then 0 end, p_at)
    on conflict do nothing;
    return (select id from ledger_accounts where kind = p_kind and owner_id = p_owner and currency = p_currency);
end $$;

--changeset fundsdesk:ledger-003-procedure splitStatements:false
-- BOOKED, REPLAYED, or why nothing was booked; and what a refusal was measured against.
create type ledger_answer as (code text, procedure bigint, number text, available numeric, hold bigint);

create function ledger_number(p_date date, p_id bigint) returns text language sql immutable
    return 'PRC-' || to_char(p_date, 'YYYYMMDD-') || lpad(p_id::text, greatest(6, length(p_id::text)), '0');

-- Records a procedure that ends well, unless its key has been used or there is a reason to refuse. A key that was used
-- for the same request answers with what was booked then, even if the request would be refused today.
create function ledger_procedure(
    p_refusal text, p_key text, p_type text, p_subject text, p_at timestamptz, p_date date, p_owner bigint,
    p_currency text, p_amount numeric, p_request text)
    returns ledger_answer language plpgsql as $$
declare
    v_hash   constant text := encode(sha256(convert_to(concat_ws('|', p_type, p_subject, p_request), 'UTF8')), 'hex');
    v_answer ledger_answer;
begin
    if p_refusal is null then
        v_answer.procedure := nextval('procedures_id_seq');
        v_answer.number := ledger_number(p_date, v_answer.procedure);
        insert into procedures (id, number, type, status, idempotency_key, request_hash, subject, securities_account_id,
                                currency, amount, business_date, started_at, ended_at)
        values (v_answer.procedure, v_answer.number, p_type, 'END_OK', p_key, v_hash, p_subject, p_owner, p_currency,
                p_amount, p_date, p_at, p_at + (clock_timestamp() - statement_timestamp()))
        on conflict (idempotency_key) where status <> 'END_FAIL' do nothing;
        if found then
            v_answer.code := 'BOOKED';
            return v_answer;
        end if;
    end if;
    select case when request_hash <> v_hash then 'KEY_REUSED' when status = 'END_OK' then 'REPLAYED' else status end,
           id, number
    into v_answer.code, v_answer.procedure, v_answer.number
    from procedures where idempotency_key = p_key and status <> 'END_FAIL';
    if not found then
        v_answer.code := p_refusal;
    end if;
    return v_answer;
end $$;

--changeset fundsdesk:ledger-003-book splitStatements:false
-- Books one journal transaction inside the caller's transaction, or says why not and changes nothing.
-- The legs come in the order of kind, owner and currency: accounts are locked in one order everywhere, so that bookings
-- wait for each other but never in a circle. What is only credited is locked last, so that a busy account is held for
-- as short as can be.
create function ledger_book(
    p_key text, p_type text, p_subject text, p_note text, p_at timestamptz, p_date date,
    p_kinds text[], p_owners bigint[], p_currencies text[], p_amounts numeric[], p_reverses bigint, p_hold bigint)
    returns ledger_answer language plpgsql security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
    v_debits  boolean := false;
    v_client  int := 1;
    v_hold    holds;
    v_refusal text;
    v_leg     record;
    v_available numeric;
    v_answer  ledger_answer;
    v_id      bigint;
    v_after   numeric;
    v_ids     bigint[] := array_fill(null::bigint, array[cardinality(p_kinds)]);
    v_afters  numeric[] := array_fill(null::numeric, array[cardinality(p_kinds)]);
begin
    for i in 1..cardinality(p_kinds) loop
        if p_kinds[i] in ('CLIENT', 'APPLICANT_SUSPENSE') then
            v_client := i;
            v_debits := v_debits or p_amounts[i] < 0;
        end if;
    end loop;

    if p_hold is not null then
        select * into v_hold from holds where id = p_hold for update;
        v_refusal := case when v_hold.status is distinct from 'ACTIVE' then 'HOLD_NOT_ACTIVE' end;
    end if;
    if p_reverses is not null then
        perform from journal_transactions where id = p_reverses for no key update;
        if exists (select from journal_transactions where reverses_id = p_reverses) then
            v_refusal := 'ALREADY_REVERSED';
        end if;
    end if;
    if v_debits then
        for i in 1..cardinality(p_kinds) loop
            continue when p_kinds[i] not in ('CLIENT', 'APPLICANT_SUSPENSE');
            perform pg_advisory_xact_lock(hashtextextended(p_kinds[i] || p_currencies[i], p_owners[i]));
        end loop;
        for v_leg in
            select a.debits_blocked and p_type = 'CashWithdraw' as blocked, l.amount,
                   coalesce(posted - held, 0) + case when a.id = v_hold.account_id then v_hold.amount else 0 end as available
            from unnest(p_kinds, p_owners, p_currencies, p_amounts) as l (kind, owner, currency, amount)
            left join ledger_accounts a
                on a.kind = l.kind and a.owner_id = l.owner and a.currency = l.currency
            where l.kind in ('CLIENT', 'APPLICANT_SUSPENSE') and l.amount < 0
        loop
            v_available := v_leg.available;
            v_refusal := coalesce(v_refusal, case when v_leg.blocked then 'DEBITS_BLOCKED'
                when v_leg.available + v_leg.amount < 0 then 'INSUFFICIENT_AVAILABLE' end);
            exit when v_refusal is not null;
        end loop;
    end if;

    v_answer := ledger_procedure(
        v_refusal, p_key, p_type, p_subject, p_at, p_date,
        case when p_kinds[v_client] in ('CLIENT', 'APPLICANT_SUSPENSE') then p_owners[v_client] end,
        p_currencies[v_client], abs(p_amounts[v_client]),
        concat_ws('|', p_reverses, p_hold, p_kinds, p_owners, p_currencies, p_amounts));
    v_answer.available := v_available;
    if v_answer.code <> 'BOOKED' then
        return v_answer;
    end if;

    insert into journal_transactions (id, business_date, booked_at, subject, note, reverses_id)
    values (v_answer.procedure, p_date, p_at, p_subject, p_note, p_reverses);
    if p_hold is not null then
        update holds set status = 'CONSUMED', ended_by = v_answer.procedure, ended_at = p_at where id = p_hold;
    end if;
    for i in 1..cardinality(p_kinds) loop
        continue when p_kinds[i] not in ('CLIENT', 'APPLICANT_SUSPENSE');
        if not v_debits then
            perform pg_advisory_xact_lock(hashtextextended(p_kinds[i] || p_currencies[i], p_owners[i]));
        end if;
        for attempt in 1..2 loop
            update ledger_accounts set posted = posted + p_amounts[i]
            where kind = p_kinds[i] and owner_id = p_owners[i] and currency = p_currencies[i]
            returning id, posted into v_id, v_after;
            exit when found;
            perform ledger_open(p_kinds[i], p_owners[i], p_currencies[i], p_at);
        end loop;
        v_ids[i] := v_id;
        v_afters[i] := v_after;
    end loop;
    insert into postings (transaction_id, account_id, currency, amount, balance_after)
    select v_answer.procedure, coalesce(
               l.id,
               (select id from ledger_accounts where kind = l.kind and owner_id = l.owner and currency = l.currency),
               ledger_open(l.kind, l.owner, l.currency, p_at)),
           l.currency, l.amount, l.after
    from unnest(v_ids, p_kinds, p_owners, p_currencies, p_amounts, v_afters)
        as l (id, kind, owner, currency, amount, after);
    return v_answer;
end $$;
