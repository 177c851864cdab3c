--liquibase formatted sql

--changeset fundsdesk:refunds-030 splitStatements:false
-- What was received for an application: what waited in suspense, else what was credited with its fee, else what was linked.
create function deposit_received(p_deposit bigint) returns numeric language sql stable as $$
    select coalesce(d.suspended_amount, d.credited_amount + d.fee, (
        select sum(l.amount) from (
            select distinct on (a.line_id) a.amount from deposit_allocations a
            where a.deposit_id = d.id and a.deleted_at is null order by a.line_id, a.id desc) l), 0)
    from deposit_applications d where d.id = p_deposit
$$;

create function deposit_given_back(p_deposit bigint) returns numeric language sql stable as $$
    select coalesce(sum(p.amount), 0) from refund_parts p join refunds r on r.id = p.refund_id
    where p.deposit_id = p_deposit and p.deleted_at is null and r.deleted_at is null and r.status <> 'CANCELLED'
$$;

-- A line that came after the money of its deposit went back without it, by the reference on whose word it was credited.
create function refunds_without_line(p_line bigint) returns setof bigint language sql stable as $$
    select p.refund_id from statement_lines l
    join deposit_applications d on d.company_account_id = l.account_id and d.bank_reference = l.bank_reference
    join refund_parts p on p.deposit_id = d.id and p.line_id is null and p.deleted_at is null
    join refunds r on r.id = p.refund_id and r.status <> 'CANCELLED' and r.deleted_at is null
    where l.id = p_line
$$;

-- A part is money that was received for its application and for the client who gets it back, and goes back once: by
-- application as by line. The applications are locked, so that two who register at the same moment see each other.
create function check_refund_part_origin() returns trigger language plpgsql as $$
declare
    v_client bigint;
    v_deposit deposit_applications;
begin
    select client_id into strict v_client from refunds where id = new.refund_id;
    if new.deposit_id is null then
        perform from statement_lines l join deposit_applications d
            on d.company_account_id = l.account_id and d.bank_reference = l.bank_reference
            where l.id = new.line_id for no key update of d;
        if exists (select from refunds_without_line(new.line_id)) then
            raise exception 'line % went back before', new.line_id
                using errcode = 'check_violation', constraint = 'refund_parts_once';
        end if;
        return null;
    end if;
    select * into strict v_deposit from deposit_applications where id = new.deposit_id for no key update;
    if v_deposit.client_id is distinct from v_client or v_deposit.currency <> new.currency then
        raise exception 'application % is of another client or currency', v_deposit.number
            using errcode = 'check_violation', constraint = 'refund_parts_client';
    end if;
    if new.line_id is null and (v_deposit.status <> 3 or v_deposit.suspended_amount is null)
        or new.line_id is not null and not exists (
            select from deposit_allocations a where a.line_id = new.line_id and a.deposit_id = new.deposit_id
                and a.currency = new.currency and a.deleted_at is null)
    then
        raise exception 'nothing was received for application % that could go back so', v_deposit.number
            using errcode = 'check_violation', constraint = 'refund_parts_joined';
    end if;
    if deposit_given_back(new.deposit_id) > deposit_received(new.deposit_id) then
        raise exception 'more is refunded than was received for %', v_deposit.number
            using errcode = 'check_violation', constraint = 'refund_parts_within_deposit';
    end if;
    if new.line_id is null and exists (
        select from statement_lines l join refund_parts p on p.line_id = l.id and p.deposit_id is null
            and p.deleted_at is null
        join refunds r on r.id = p.refund_id and r.status <> 'CANCELLED' and r.deleted_at is null
        where l.account_id = v_deposit.company_account_id and l.bank_reference = v_deposit.bank_reference)
    then
        raise exception 'the line of % went back before', v_deposit.number
            using errcode = 'check_violation', constraint = 'refund_parts_once';
    end if;
    return null;
end $$;
create constraint trigger within_origin after insert or update on refund_parts deferrable initially deferred
    for each row execute function check_refund_part_origin();

-- A refund is the sum of its parts, and its money is where they are: all of them in suspense, or none in the books.
create function check_refund_whole() returns trigger language plpgsql as $$
declare
    v_refund refunds;
    v_waiting bigint;
    v_parts bigint;
    v_sum numeric;
    v_currencies bigint;
begin
    select * into strict v_refund from refunds
        where id = coalesce((to_jsonb(new) ->> 'refund_id')::bigint, new.id);
    select count(*), coalesce(sum(p.amount), 0), count(*) filter (where p.currency <> v_refund.currency),
        count(*) filter (where d.status = 3 and d.suspended_amount is not null
            or p.deposit_id is null and exists (select from deposit_reviews v where v.line_id = p.line_id
                and v.kind = 'DEPOSIT_REFUND' and v.status = 'APPROVED'))
        into v_parts, v_sum, v_currencies, v_waiting
        from refund_parts p left join deposit_applications d on d.id = p.deposit_id
        where p.refund_id = v_refund.id and p.deleted_at is null;
    if v_sum <> v_refund.amount or v_currencies > 0 then
        raise exception 'refund % is not the sum of its parts', v_refund.number
            using errcode = 'check_violation', constraint = 'refunds_sum';
    end if;
    if v_waiting <> (case v_refund.money when 'IN_SUSPENSE' then v_parts else 0 end) then
        raise exception 'the money of refund % is elsewhere', v_refund.number
            using errcode = 'check_violation', constraint = 'refunds_money_is_where';
    end if;
    return null;
end $$;
create constraint trigger within_whole after insert or update on refund_parts deferrable initially deferred
    for each row execute function check_refund_whole();
create constraint trigger within_whole after insert or update of amount, currency, money on refunds
    deferrable initially deferred for each row execute function check_refund_whole();
