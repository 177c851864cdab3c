--liquibase formatted sql

-- A credit never waits for a busy account. A client's account is locked until the booking that changed it is on disk:
-- whoever waits for it is as slow as the disk. A credit that finds it locked writes its posting without a balance and
-- leaves it waiting; the next booking that has the account gives what waits its place in the account's order, with the
-- balance after it. What waits is the client's at once: it is part of every balance that is asked for, and whatever
-- looks at what is available takes it up first.

--changeset fundsdesk:ledger-007-tables
create table waiting_credits (
    account_id bigint  not null,
    posting_id bigint  not null,
    amount     numeric not null,
    primary key (account_id, posting_id)
);
comment on table waiting_credits is 'postings that have no place yet in the order of their account';

create table placed_credits (
    account_id    bigint  not null,
    place         bigint  not null,
    posting_id    bigint  not null unique,
    balance_after numeric not null,
    primary key (account_id, place)
);
comment on table placed_credits is 'where postings that waited stand in the order of their account';
comment on column placed_credits.place is 'a number among the ids of the postings, which are the places of those that did not wait';
revoke insert, update, delete on waiting_credits, placed_credits from fundsdesk_app;

--changeset fundsdesk:ledger-007-guards splitStatements:false
-- The balance of an account before a place in its order.
create function ledger_balance_before(p_account bigint, p_place bigint) returns numeric language sql stable
    return coalesce((
        select balance_after from (
            (select id as place, balance_after from postings
             where account_id = p_account and id < p_place and balance_after is not null order by id desc limit 1)
            union all
            (select place, balance_after from placed_credits
             where account_id = p_account and place < p_place order by place desc limit 1)) before
        order by place desc limit 1), 0);

-- As before, but that a balance goes on from the one before it in the order of the account, and that a posting of a
-- client without a balance has its place or waits for it.
create or replace function ledger_check_posting() returns trigger language plpgsql
    set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
begin
    if new.amount = 0 or (
        select sum(amount) from postings
        where transaction_id = new.transaction_id and currency = new.currency) <> 0
    then
        raise exception 'journal transaction % is not balanced', new.transaction_id using errcode = 'check_violation';
    end if;
    if new.balance_after is null then
        if exists (select from ledger_accounts where id = new.account_id and posted is not null)
            and not exists (select from waiting_credits where account_id = new.account_id and posting_id = new.id)
            and not exists (select from placed_credits where posting_id = new.id)
        then
            raise exception 'posting % of account % is left out of its balance', new.id, new.account_id
                using errcode = 'check_violation';
        end if;
    elsif not exists (
        select from ledger_accounts a
        where a.id = new.account_id and a.currency = new.currency
            and new.balance_after - new.amount = case
                when exists (select from placed_credits where account_id = new.account_id)
                then ledger_balance_before(new.account_id, new.id)
                else coalesce((
                    select p.balance_after from postings p
                    where p.account_id = new.account_id and p.id < new.id and p.balance_after is not null
                    order by p.id desc limit 1), 0) end
            and (a.posted = new.balance_after or exists (
                    select from postings p
                    where p.account_id = new.account_id and p.id > new.id and p.balance_after is not null)
                or exists (select from placed_credits c where c.account_id = new.account_id and c.place > new.id)))
    then
        raise exception 'posting % does not continue the balance of account %', new.id, new.account_id
            using errcode = 'check_violation';
    end if;
    return null;
end $$;

-- What waits is a posting: asked at commit, as it is written before its posting.
create function ledger_check_waiting() returns trigger language plpgsql set plan_cache_mode = force_generic_plan as $$
begin
    if not exists (
        select from postings
        where account_id = new.account_id and id = new.posting_id and amount = new.amount and balance_after is null)
    then
        raise exception 'posting % cannot wait', new.posting_id using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger well_formed after insert on waiting_credits deferrable initially deferred
    for each row execute function ledger_check_waiting();
create trigger placed_once before update or truncate on waiting_credits
    for each statement execute function ledger_refuse('what waits is given its place');

create function ledger_check_taken_up() returns trigger language plpgsql as $$
begin
    if exists (
        select from old_rows o where not exists (select from placed_credits p where p.posting_id = o.posting_id))
    then
        raise exception 'a credit that waits is placed before it goes' using errcode = 'check_violation';
    end if;
    return null;
end $$;
create trigger placed_first after delete on waiting_credits referencing old table as old_rows
    for each statement execute function ledger_check_taken_up();

create function ledger_check_places() returns trigger language plpgsql as $$
begin
    if exists (
        select from new_rows n
        left join postings p on p.account_id = n.account_id and p.id = n.posting_id and p.balance_after is null
        where p.id is null
            or n.balance_after - p.amount <> ledger_balance_before(n.account_id, n.place)
            or n.balance_after <> (select posted from ledger_accounts where id = n.account_id) and not exists (
                select from new_rows later where later.account_id = n.account_id and later.place > n.place))
    then
        raise exception 'places do not continue the balance of their account' using errcode = 'check_violation';
    end if;
    return null;
end $$;
create trigger continued after insert on placed_credits referencing new table as new_rows
    for each statement execute function ledger_check_places();
create trigger only_added before update or delete or truncate on placed_credits
    for each statement execute function ledger_refuse('the ledger is only ever added to');

--changeset fundsdesk:ledger-007-number splitStatements:false
-- Stable, as what it calls is: only so is it computed in place.
create or replace function ledger_number(p_date date, p_id bigint) returns text language sql stable
    return 'PRC-' || to_char(p_date, 'YYYYMMDD-') || lpad(p_id::text, greatest(6, length(p_id::text)), '0');

--changeset fundsdesk:ledger-007-place splitStatements:false
-- Gives what waits its place. Only whoever has locked the account may: places are in the order of the locks.
create function ledger_place_waiting(p_account bigint) returns void language plpgsql as $$
declare
    v_postings bigint[];
    v_amounts  numeric[];
    v_posted   numeric;
begin
    select array_agg(posting_id order by posting_id), array_agg(amount order by posting_id)
    into v_postings, v_amounts
    from waiting_credits where account_id = p_account;
    if v_postings is null then
        return;
    end if;
    update ledger_accounts set posted = posted + (select sum(amount) from unnest(v_amounts) as amount)
    where id = p_account
    returning posted - (select sum(amount) from unnest(v_amounts) as amount) into v_posted;
    insert into placed_credits (account_id, place, posting_id, balance_after)
    select p_account, nextval('postings_id_seq'), w.posting, v_posted + sum(w.amount) over (order by w.posting)
    from unnest(v_postings, v_amounts) as w (posting, amount);
    delete from waiting_credits where account_id = p_account and posting_id = any (v_postings);
end $$;

--changeset fundsdesk:ledger-007-book splitStatements:false
-- As before, but that what is only credited is not waited for.
create or replace function ledger_book(
    p_key text, p_type text, p_subject text, p_note text, p_at timestamptz, p_date date,
    p_kinds text[], p_owners bigint[], p_currencies text[], p_amounts numeric[], p_reverses bigint, p_hold bigint)
    returns ledger_answer language plpgsql security definer
    set search_path = public, pg_temp set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
    v_debits    boolean := false;
    v_client    int := 1;
    v_hold      holds;
    v_refusal   text;
    v_leg       record;
    v_available numeric;
    v_answer    ledger_answer;
    v_id        bigint;
    v_after     numeric;
    v_waits     boolean;
    v_taken_up  bigint[];
    v_ids       bigint[] := array_fill(null::bigint, array[cardinality(p_kinds)]);
    v_afters    numeric[] := array_fill(null::numeric, array[cardinality(p_kinds)]);
    v_waiting   bigint[] := v_ids;
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
            perform ledger_place_waiting(id) from ledger_accounts a
            where kind = p_kinds[i] and owner_id = p_owners[i] and currency = p_currencies[i];
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
        if not v_debits
            and not pg_try_advisory_xact_lock(hashtextextended(p_kinds[i] || p_currencies[i], p_owners[i]))
        then
            v_id := coalesce(
                (select id from ledger_accounts
                 where kind = p_kinds[i] and owner_id = p_owners[i] and currency = p_currencies[i]),
                ledger_open(p_kinds[i], p_owners[i], p_currencies[i], p_at));
            v_ids[i] := v_id;
            v_waiting[i] := nextval('postings_id_seq');
            insert into waiting_credits (account_id, posting_id, amount) values (v_id, v_waiting[i], p_amounts[i]);
            continue;
        end if;
        for attempt in 1..2 loop
            update ledger_accounts a set posted = posted + p_amounts[i]
            where kind = p_kinds[i] and owner_id = p_owners[i] and currency = p_currencies[i]
            returning id, posted, exists (select from waiting_credits w where w.account_id = a.id)
            into v_id, v_after, v_waits;
            exit when found;
            perform ledger_open(p_kinds[i], p_owners[i], p_currencies[i], p_at);
        end loop;
        v_ids[i] := v_id;
        v_afters[i] := v_after;
        if v_waits then
            v_taken_up := v_taken_up || v_id;
        end if;
    end loop;
    insert into postings (id, transaction_id, account_id, currency, amount, balance_after)
    select coalesce(l.waiting, nextval('postings_id_seq')), v_answer.procedure, coalesce(
               l.id,
               (select id from ledger_accounts where kind = l.kind and owner_id = l.owner and currency = l.currency),
               ledger_open(l.kind, l.owner, l.currency, p_at)),
           l.currency, l.amount, l.after
    from unnest(v_ids, p_kinds, p_owners, p_currencies, p_amounts, v_afters, v_waiting)
        as l (id, kind, owner, currency, amount, after, waiting);
    -- Last, so that the places are after the postings of this booking.
    if v_taken_up is not null then
        perform ledger_place_waiting(id) from unnest(v_taken_up) as id;
    end if;
    return v_answer;
end $$;

--changeset fundsdesk:ledger-007-hold splitStatements:false
-- As before, but that what waits is taken up before it is asked what is available.
create or replace function ledger_hold(
    p_key text, p_subject text, p_at timestamptz, p_date date, p_kind text, p_owner bigint, p_currency text,
    p_amount numeric)
    returns ledger_answer language plpgsql security definer
    set search_path = public, pg_temp set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
    v_account   ledger_accounts;
    v_available numeric;
    v_answer    ledger_answer;
begin
    perform pg_advisory_xact_lock(hashtextextended('CLIENT' || p_currency, p_owner));
    perform ledger_place_waiting(id) from ledger_accounts
    where kind = 'CLIENT' and owner_id = p_owner and currency = p_currency;
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

--changeset fundsdesk:ledger-007-reading splitStatements:false
create function ledger_waiting(p_account bigint) returns numeric language sql stable
    return coalesce((select sum(amount) from waiting_credits where account_id = p_account), 0);

create or replace view ledger_balances as
select a.id, a.kind, a.owner_id, a.securities_account_id, a.company_account_id, a.currency, a.opened_at,
       a.debits_blocked, sums.posted, a.held, sums.posted - a.held as available
from ledger_accounts a
cross join lateral (
    select coalesce(
        a.posted + ledger_waiting(a.id), (select sum(amount) from postings p where p.account_id = a.id), 0) as posted) sums;

create or replace view ledger_balance_rows with (security_invoker = true) as
select a.id, 0 as version, a.opened_at as created_at, 'ledger' as created_by,
       null::timestamptz as deleted_at, null::text as deleted_by, null::text as deletion_reason,
       a.kind, coalesce(s.number, b.account_number, a.kind) || ' ' || a.currency as name,
       s.client_id, s.id as securities_account_id, b.id as company_account_id, a.currency,
       a.posted + ledger_waiting(a.id) as posted, case when a.posted is not null then a.held end as held,
       a.posted + ledger_waiting(a.id) - a.held as available,
       case when a.kind = 'CLIENT' then occupied.amount end as occupied, a.debits_blocked
from ledger_accounts a
left join securities_accounts s on s.id = a.securities_account_id
left join company_bank_accounts b on b.id = a.company_account_id
left join lateral (
    select p.amount from position_occupancies p
    where p.securities_account_id = a.securities_account_id and p.currency = a.currency and p.deleted_at is null
    order by p.as_of desc limit 1) occupied on true;

create or replace view ledger_postings with (security_invoker = true) as
select p.id, 0 as version, t.booked_at as created_at, 'ledger' as created_by,
       null::timestamptz as deleted_at, null::text as deleted_by, null::text as deletion_reason,
       p.account_id, s.id as securities_account_id, p.transaction_id, r.number, r.type, t.subject, t.note,
       t.business_date, p.currency, p.amount, coalesce(p.balance_after, c.balance_after) as balance_after
from postings p
join journal_transactions t on t.id = p.transaction_id
join procedures r on r.id = p.transaction_id
join ledger_accounts a on a.id = p.account_id
left join placed_credits c on c.posting_id = p.id
left join securities_accounts s on s.id = a.securities_account_id and a.kind = 'CLIENT';

-- The newest entries of an account before a place. What waits comes after all that has a place.
create function ledger_entries(p_account bigint, p_before bigint, p_limit int)
    returns table (place bigint, posting_id bigint, balance_after numeric) language sql stable as $$
select * from (
    (select id, id, balance_after from postings
     where account_id = p_account and id < p_before and balance_after is not null order by id desc limit p_limit)
    union all
    (select place, posting_id, balance_after from placed_credits
     where account_id = p_account and place < p_before order by place desc limit p_limit)
    union all
    (select (1::bigint << 62) + w.posting_id, w.posting_id, a.posted + sum(w.amount) over (order by w.posting_id)
     from waiting_credits w join ledger_accounts a on a.id = w.account_id
     where w.account_id = p_account and (1::bigint << 62) + w.posting_id < p_before)) entries (place, posting_id, balance)
order by place desc limit p_limit
$$;

--changeset fundsdesk:ledger-007-differences splitStatements:false
create or replace function ledger_differences() returns table (problem text, id bigint, expected numeric, found numeric)
    language sql stable as $$
select 'stored balance of account is not the sum of its postings', a.id, coalesce(p.total, 0), a.posted + coalesce(w.total, 0)
from ledger_accounts a
left join (select account_id, sum(amount) as total from postings group by account_id) p on p.account_id = a.id
left join (select account_id, sum(amount) as total from waiting_credits group by account_id) w on w.account_id = a.id
where a.posted + coalesce(w.total, 0) <> coalesce(p.total, 0)
union all
select 'held on account is not the sum of its active holds', a.id, coalesce(h.total, 0), a.held
from ledger_accounts a
left join (select account_id, sum(amount) as total from holds where status = 'ACTIVE' group by account_id) h
    on h.account_id = a.id
where a.held <> coalesce(h.total, 0)
union all
select 'available balance of account is below zero', a.id, 0, a.posted - a.held
from ledger_accounts a where a.posted - a.held < 0
union all
select 'journal transaction is not balanced', transaction_id, 0, sum(amount)
from postings group by transaction_id, currency having sum(amount) <> 0
union all
select 'posting does not continue the balance of its account', id, before + amount, balance_after
from (select entries.*, coalesce(lag(balance_after) over (partition by account_id order by place), 0) as before
      from (select id, account_id, id as place, amount, balance_after from postings where balance_after is not null
            union all
            select p.id, c.account_id, c.place, p.amount, c.balance_after
            from placed_credits c join postings p on p.id = c.posting_id and p.account_id = c.account_id) entries) running
where balance_after <> before + amount
union all
select 'posting of a client neither has a place nor waits for one', p.id, 1, count(c.place) + count(w.posting_id)
from postings p
join ledger_accounts a on a.id = p.account_id and a.posted is not null
left join placed_credits c on c.posting_id = p.id
left join waiting_credits w on w.account_id = p.account_id and w.posting_id = p.id and w.amount = p.amount
where p.balance_after is null
group by p.account_id, p.id having count(c.place) + count(w.posting_id) <> 1
union all
select 'what waits or has a place is no posting', posting_id, null, null
from (select account_id, posting_id from placed_credits union all select account_id, posting_id from waiting_credits) late
where not exists (
    select from postings p
    where p.account_id = late.account_id and p.id = late.posting_id and p.balance_after is null)
union all
select 'journal transaction has no postings', t.id, 2, 0
from journal_transactions t where not exists (select from postings p where p.transaction_id = t.id)
union all
select 'posting has no journal transaction or no account', p.id, null, p.amount
from postings p
where not exists (select from journal_transactions t where t.id = p.transaction_id)
    or not exists (select from ledger_accounts a where a.id = p.account_id and a.currency = p.currency
                       and (a.posted is not null or p.balance_after is null))
union all
select 'procedure and journal do not agree', coalesce(p.id, t.id), null, null
from (select id from procedures where status = 'END_OK' and type not in ('Hold', 'Release')) p
full join journal_transactions t on t.id = p.id
where p.id is null or t.id is null
$$;
