--liquibase formatted sql

--changeset fundsdesk:approvals-040
--comment A level asks people of a role, people by name, or both; a band of amounts ends where the next begins, in one currency.
alter table approval_levels
    alter role drop not null,
    add below_amount numeric(24, 4),
    add band_currency text,
    add constraint approval_levels_band check (below_amount > coalesce(from_amount, 0));
select audited_again('approval_levels');

create table approval_level_users (
    level_id bigint      not null references approval_levels,
    username varchar(60) not null,
    primary key (level_id, username)
);
select audited_collection('approval_level_users');

alter table work_orders
    add waiting_users text,
    drop constraint work_orders_waiting,
    add constraint work_orders_waiting check (
        (status = 'PENDING') = (waiting_role is not null or waiting_users is not null));
comment on column work_orders.waiting_users is 'names of the accounts that are asked now, ", " between them';
select audited_again('work_orders');

alter table work_order_levels
    alter role drop not null,
    add users text,
    add constraint work_order_levels_asks check (role is not null or users is not null);
select audited_again('work_order_levels');

--changeset fundsdesk:approvals-041 splitStatements:false
--comment A level that asks nobody would let everything through or nothing.
create function check_approval_level_asks() returns trigger language plpgsql as $$
declare
    -- The row is a level, or one of the people that a level names.
    level bigint := coalesce(to_jsonb(new) ->> 'id', to_jsonb(old) ->> 'level_id')::bigint;
begin
    if exists (select from approval_levels l where l.id = level and l.deleted_at is null
               and coalesce(l.role, '') = ''
               and not exists (select from approval_level_users u where u.level_id = l.id)) then
        raise exception 'level % asks nobody', level
            using errcode = 'check_violation', constraint = 'approval_levels_asks';
    end if;
    return null;
end $$;
-- At commit: a level and the people it names come in either order.
create constraint trigger asks after insert or update on approval_levels deferrable initially deferred
    for each row execute function check_approval_level_asks();
create constraint trigger asks after delete on approval_level_users deferrable initially deferred
    for each row execute function check_approval_level_asks();
