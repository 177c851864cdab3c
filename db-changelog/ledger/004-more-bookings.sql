--liquibase formatted sql

--changeset fundsdesk:ledger-004-reverse splitStatements:false
-- Takes a booking back by a new, linked journal transaction with the opposite postings.
create function ledger_reverse(
    p_key text, p_subject text, p_note text, p_at timestamptz, p_date date, p_original bigint, p_hold bigint)
    returns ledger_answer language plpgsql security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
    v_type       text := (select type || 'Reverse' from procedures
                          where id = p_original and type in ('CashDeposit', 'CashWithdraw') and status = 'END_OK');
    v_kinds      text[];
    v_owners     bigint[];
    v_currencies text[];
    v_amounts    numeric[];
begin
    if v_type is null then
        return row ('NOT_REVERSIBLE'::text, null::bigint, null::text, null::numeric, null::bigint);
    end if;
    select array_agg(kind order by kind, owner_id, currency), array_agg(owner_id order by kind, owner_id, currency),
           array_agg(currency order by kind, owner_id, currency), array_agg(-amount order by kind, owner_id, currency)
    into v_kinds, v_owners, v_currencies, v_amounts
    from (select a.kind, a.owner_id, a.currency, sum(p.amount) as amount
          from postings p join ledger_accounts a on a.id = p.account_id
          where p.transaction_id = p_original
          group by a.kind, a.owner_id, a.currency) legs;
    return ledger_book(p_key, v_type, p_subject, p_note, p_at, p_date, v_kinds, v_owners, v_currencies, v_amounts,
                       p_original, p_hold);
end $$;

--changeset fundsdesk:ledger-004-hold splitStatements:false
create function ledger_hold(
    p_key text, p_subject text, p_at timestamptz, p_date date, p_kind text, p_owner bigint, p_currency text,
    p_amount numeric)
    returns ledger_answer language plpgsql security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
    v_account   ledger_accounts;
    v_available numeric;
    v_answer    ledger_answer;
begin
    perform pg_advisory_xact_lock(hashtextextended('CLIENT' || p_currency, p_owner));
    select * into v_account from ledger_accounts
    where kind = 'CLIENT' and owner_id = p_owner and currency = p_currency;
    v_available := coalesce(v_account.posted - v_account.held, 0);
    v_answer := ledger_procedure(
        case when v_account.debits_blocked and p_kind = 'WITHDRAWAL' then 'DEBITS_BLOCKED'
             when v_available < p_amount then 'INSUFFICIENT_AVAILABLE' end,
        p_key, 'Hold', p_subject, p_at, p_date, p_owner, p_currency, p_amount,
        concat_ws('|', p_kind, p_owner, p_currency, p_amount));
    v_answer.available := v_available;
    if v_answer.code = 'BOOKED' then
        insert into holds (account_id, kind, currency, amount, subject, status, placed_by, placed_at)
        values (v_account.id, p_kind, p_currency, p_amount, p_subject, 'ACTIVE', v_answer.procedure, p_at)
        returning id into v_answer.hold;
    else
        v_answer.hold := (select id from holds where placed_by = v_answer.procedure);
    end if;
    return v_answer;
end $$;

--changeset fundsdesk:ledger-004-release splitStatements:false
create function ledger_release(
    p_key text, p_subject text, p_at timestamptz, p_date date, p_hold bigint)
    returns ledger_answer language plpgsql security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
    v_hold   holds;
    v_owner  bigint;
    v_answer ledger_answer;
begin
    select * into v_hold from holds where id = p_hold for update;
    if not found then
        return row ('HOLD_NOT_ACTIVE'::text, null::bigint, null::text, null::numeric, null::bigint);
    end if;
    select owner_id into v_owner from ledger_accounts where id = v_hold.account_id;
    perform pg_advisory_xact_lock(hashtextextended('CLIENT' || v_hold.currency, v_owner));
    v_answer := ledger_procedure(
        case when v_hold.status <> 'ACTIVE' then 'HOLD_NOT_ACTIVE' end,
        p_key, 'Release', p_subject, p_at, p_date, v_owner, v_hold.currency, v_hold.amount, p_hold::text);
    if v_answer.code = 'BOOKED' then
        update holds set status = 'RELEASED', ended_by = v_answer.procedure, ended_at = p_at where id = p_hold;
    end if;
    return v_answer;
end $$;

--changeset fundsdesk:ledger-004-freeze splitStatements:false
-- From the moment this is committed no withdrawal is booked any more: it waits for the bookings under way.
create function ledger_freeze(p_owner bigint, p_at timestamptz) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('ledger owner', p_owner));
    insert into ledger_freezes (securities_account_id, frozen_at) values (p_owner, p_at) on conflict do nothing;
    perform ledger_block(p_owner, true);
end $$;

create function ledger_unfreeze(p_owner bigint) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('ledger owner', p_owner));
    delete from ledger_freezes where securities_account_id = p_owner;
    perform ledger_block(p_owner, false);
end $$;

create function ledger_block(p_owner bigint, p_blocked boolean) returns void language plpgsql as $$
declare
    v_currency text;
begin
    for v_currency in
        select currency from ledger_accounts where kind = 'CLIENT' and owner_id = p_owner order by currency
    loop
        perform pg_advisory_xact_lock(hashtextextended('CLIENT' || v_currency, p_owner));
    end loop;
    update ledger_accounts set debits_blocked = p_blocked where kind = 'CLIENT' and owner_id = p_owner;
end $$;

--changeset fundsdesk:ledger-004-fail splitStatements:false
-- The record of a procedure that was refused. It books nothing and leaves its key free.
create function ledger_fail(
    p_key text, p_type text, p_subject text, p_at timestamptz, p_date date, p_owner bigint, p_currency text,
    p_amount numeric, p_message text)
    returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
declare
    v_id constant bigint := nextval('procedures_id_seq');
begin
    insert into procedures (id, number, type, status, message, idempotency_key, request_hash, subject,
                            securities_account_id, currency, amount, business_date, started_at, ended_at)
    values (v_id, ledger_number(p_date, v_id), p_type, 'END_FAIL', p_message, p_key, '', p_subject, p_owner, p_currency,
            p_amount, p_date, p_at, p_at);
    return v_id;
end $$;
