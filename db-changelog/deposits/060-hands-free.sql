--liquibase formatted sql

--changeset fundsdesk:deposits-060 splitStatements:false
-- Two transactions that give away the same line wait for each other at their commit: the second counts what the first
-- gave. "No key update" goes with the key share that the foreign keys of both already hold.
create or replace function check_line_allocations() returns trigger language plpgsql as $$
begin
    perform from statement_lines where id = new.line_id for no key update;
    if (select sum(a.amount) > max(l.amount) or bool_or(a.currency <> l.currency)
        from deposit_allocations a join statement_lines l on l.id = a.line_id
        where a.line_id = new.line_id and a.status <> 'RELEASED')
    then
        raise exception 'more is allocated than line % has', new.line_id
            using errcode = 'check_violation', constraint = 'deposit_allocations_within_line';
    end if;
    return null;
end $$;

-- What may be meant by a payment: applications that wait, in its currency, of about its amount.
create index deposit_applications_awaited on deposit_applications (currency, amount)
    where status = 1 and stage = 'SUBMITTED' and deleted_at is null;
