--liquibase formatted sql

--changeset fundsdesk:line-given-away runOnChange:true splitStatements:false
-- How much of a line clients have, or are about to have, how much of it goes back, and how much came back of a withdrawal. Of an application that was rejected
-- after its account was not opened (3) the money goes back, and is counted as that once it does as the line's.
create or replace function line_given_away(p_line bigint) returns numeric language sql stable as $$
    select coalesce((
        select sum(a.amount) from deposit_allocations a join deposit_applications d on d.id = a.deposit_id
        where a.line_id = p_line and a.status <> 'RELEASED' and (d.status <> 3 or not exists (
            select from refund_parts p join refunds r on r.id = p.refund_id
            where p.line_id = a.line_id and p.deposit_id = d.id and p.deleted_at is null and r.deleted_at is null
                and r.status <> 'CANCELLED'))), 0)
    + coalesce((
        select sum(p.amount) from refund_parts p join refunds r on r.id = p.refund_id
        where p.line_id = p_line and p.deleted_at is null and r.deleted_at is null and r.status <> 'CANCELLED'), 0)
    + coalesce((select sum(w.returned_amount) from withdrawal_tasks w where w.returned_line_id = p_line), 0)
$$;

create or replace function check_line_allocations() returns trigger language plpgsql as $$
begin
    perform from statement_lines where id = new.line_id for no key update;
    if (select line_given_away(l.id) > l.amount or l.currency <> new.currency from statement_lines l where l.id = new.line_id)
    then
        raise exception 'more is allocated than line % has', new.line_id
            using errcode = 'check_violation', constraint = 'deposit_allocations_within_line';
    end if;
    return null;
end $$;

-- The line is locked, so that two who give it away at the same moment see each other.
create or replace function check_refund_parts() returns trigger language plpgsql as $$
begin
    perform from statement_lines where id = new.line_id for no key update;
    if (select line_given_away(l.id) > l.amount or l.currency <> new.currency from statement_lines l where l.id = new.line_id)
    then
        raise exception 'more is refunded than line % has', new.line_id
            using errcode = 'check_violation', constraint = 'refund_parts_within_line';
    end if;
    return null;
end $$;
