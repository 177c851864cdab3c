--liquibase formatted sql

-- What must hold whoever writes, the owner and our own functions included.

--changeset fundsdesk:ledger-002-refuse splitStatements:false
create function ledger_refuse() returns trigger language plpgsql as $$
begin
    raise exception '% of % is refused: %', lower(tg_op), tg_table_name, tg_argv[0] using errcode = 'restrict_violation';
end $$;
create trigger only_added before update or delete or truncate on postings
    for each statement execute function ledger_refuse('the ledger is only ever added to');
create trigger only_added before update or delete or truncate on journal_transactions
    for each statement execute function ledger_refuse('the ledger is only ever added to');
create trigger never_deleted before delete or truncate on procedures
    for each statement execute function ledger_refuse('every procedure is kept');
create trigger never_deleted before delete or truncate on holds
    for each statement execute function ledger_refuse('every hold is kept');
create trigger never_deleted before delete or truncate on ledger_accounts
    for each statement execute function ledger_refuse('its postings need it');

--changeset fundsdesk:ledger-002-accounts splitStatements:false
create function ledger_check_account() returns trigger language plpgsql as $$
declare
    v_client constant boolean := new.kind in ('CLIENT', 'APPLICANT_SUSPENSE');
begin
    if new.kind not in ('CLIENT', 'APPLICANT_SUSPENSE', 'BANK', 'SUSPENSE', 'FEES')
        or new.currency !~ '^[A-Z0-9]{3,16}$'
        or new.posted is distinct from (case when v_client then 0 end)
        or new.held <> 0
        or (new.kind in ('SUSPENSE', 'FEES')) <> (new.owner_id = 0)
        or new.securities_account_id is distinct from (case when v_client then new.owner_id end)
        or new.company_account_id is distinct from (case when new.kind = 'BANK' then new.owner_id end)
    then
        raise exception 'not a new ledger account: %', new using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger well_formed before insert on ledger_accounts for each row execute function ledger_check_account();
create trigger stays_what_it_is before update of id, kind, owner_id, currency, securities_account_id, company_account_id
    on ledger_accounts
    for each row execute function ledger_refuse('an account stays what it is');
create trigger held_by_holds before update of held on ledger_accounts
    for each row when (pg_trigger_depth() = 0) execute function ledger_refuse('only holds change what is held');

--changeset fundsdesk:ledger-002-postings splitStatements:false
-- Asked at commit for each posting: is its transaction balanced, does it go on from the posting before it, and is the
-- stored balance the one after the last posting? So a stored balance is the sum of its postings, and one that somebody
-- changed by hand refuses the next posting.
create function ledger_check_posting() returns trigger language plpgsql
    set plan_cache_mode = force_generic_plan as $$
begin
    if new.amount = 0 or (
        select sum(amount) from postings
        where transaction_id = new.transaction_id and currency = new.currency) <> 0
    then
        raise exception 'journal transaction % is not balanced', new.transaction_id using errcode = 'check_violation';
    end if;
    if new.balance_after is not null and not exists (
        select from ledger_accounts a
        where a.id = new.account_id and a.currency = new.currency
            and new.balance_after - new.amount = coalesce((
                select p.balance_after from postings p
                where p.account_id = new.account_id and p.id < new.id order by p.id desc limit 1), 0)
            and (a.posted = new.balance_after
                or exists (select from postings p where p.account_id = new.account_id and p.id > new.id)))
    then
        raise exception 'posting % does not continue the balance of account %', new.id, new.account_id
            using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger balanced after insert on postings deferrable initially deferred
    for each row execute function ledger_check_posting();

--changeset fundsdesk:ledger-002-journal splitStatements:false
create function ledger_check_reversal() returns trigger language plpgsql as $$
begin
    if not exists (select from journal_transactions where id = new.reverses_id and reverses_id is null) then
        raise exception 'journal transaction % cannot be reversed', new.reverses_id using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger reverses_an_original before insert on journal_transactions
    for each row when (new.reverses_id is not null) execute function ledger_check_reversal();

--changeset fundsdesk:ledger-002-procedures splitStatements:false
-- Only what has not ended changes, and only in how it ends.
create function ledger_check_procedure() returns trigger language plpgsql as $$
begin
    if old.status in ('END_OK', 'END_FAIL')
        or new.status not in ('UNKNOWN', 'END_OK', 'END_FAIL')
        or (new.ended_at is null) <> (new.status = 'UNKNOWN')
        or row (new.id, new.number, new.type, new.idempotency_key, new.request_hash, new.subject,
                new.securities_account_id, new.currency, new.amount, new.business_date, new.started_at)
            is distinct from
            row (old.id, old.number, old.type, old.idempotency_key, old.request_hash, old.subject,
                 old.securities_account_id, old.currency, old.amount, old.business_date, old.started_at)
    then
        raise exception 'procedure % cannot become %', old.number, new.status using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger ends_once before update on procedures for each row execute function ledger_check_procedure();

--changeset fundsdesk:ledger-002-holds splitStatements:false
-- A hold is placed, then released or consumed once; what is held on an account is the sum of its active holds.
create function ledger_hold_changed() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.status <> 'ACTIVE' then
            raise exception 'a hold begins active' using errcode = 'check_violation';
        end if;
        update ledger_accounts set held = held + new.amount where id = new.account_id and currency = new.currency;
    elsif old.status <> 'ACTIVE' or new.status = 'ACTIVE'
        or row (new.id, new.account_id, new.kind, new.currency, new.amount, new.subject, new.placed_by, new.placed_at)
            is distinct from
            row (old.id, old.account_id, old.kind, old.currency, old.amount, old.subject, old.placed_by, old.placed_at)
    then
        raise exception 'hold % cannot become %', old.id, new.status using errcode = 'check_violation';
    else
        update ledger_accounts set held = held - new.amount where id = new.account_id and currency = new.currency;
    end if;
    if not found then
        raise exception 'there is no ledger account % in %', new.account_id, new.currency
            using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger changes_held before insert or update on holds for each row execute function ledger_hold_changed();
