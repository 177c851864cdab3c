--liquibase formatted sql

--changeset fundsdesk:approvals-030
--comment Whoever had a hand in a record decides on no order about it, though somebody else asked for it.
alter table work_orders add kept_apart text not null default '';
comment on column work_orders.kept_apart is 'persons beside the maker who do not decide on it, one a line';
select audited_again('work_orders');

--changeset fundsdesk:approvals-031 splitStatements:false
create or replace function check_work_order_decision() returns trigger language plpgsql as $$
begin
    if exists (select from work_orders o where o.id = new.work_order_id
               and (o.maker_person = new.person or o.status <> 'PENDING' or o.order_level <> new.level_position
                    or new.person = any (string_to_array(o.kept_apart, E'\n')))) then
        raise exception 'the maker of a work order does not decide on it, and nobody on one that does not wait'
            using errcode = 'check_violation', constraint = 'work_order_decisions_second_person';
    end if;
    return new;
end $$;

create or replace function check_work_order_approved() returns trigger language plpgsql as $$
begin
    if new.maker_person <> old.maker_person or new.input <> old.input or new.order_type <> old.order_type
        or new.subject_id is distinct from old.subject_id or new.kept_apart <> old.kept_apart then
        raise exception 'what a work order asks for does not change'
            using errcode = 'check_violation', constraint = 'work_orders_unchanging';
    end if;
    if new.status in ('APPROVED', 'EXECUTED') and old.status not in ('APPROVED', 'EXECUTED')
        and not (old.status = 'EXEC_FAILED' and new.status = 'APPROVED') and (
            not exists (select from work_order_levels l where l.work_order_id = new.id)
            or exists (
                select from work_order_levels l where l.work_order_id = new.id and l.needed > (
                    select count(*) from work_order_decisions d
                    where d.work_order_id = new.id and d.level_position = l.level_position and d.approved))) then
        raise exception 'work order % lacks approvals', new.number
            using errcode = 'check_violation', constraint = 'work_orders_lacks_approvals';
    end if;
    return null;
end $$;
