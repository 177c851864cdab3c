--liquibase formatted sql

--changeset fundsdesk:approvals-001
create sequence number_wo;

create table approval_flows (
    id bigint primary key, version int not null, created_at timestamptz not null, created_by text not null,
    deleted_at timestamptz, deleted_by text, deletion_reason text,
    order_type     text    not null,
    enabled        boolean not null,
    when_filter    text,
    deadline_hours int     not null check (deadline_hours between 1 and 720)
);
create unique index approval_flows_type on approval_flows (order_type) where deleted_at is null;
select audited('approval_flows');

create table approval_levels (
    id bigint primary key, version int not null, created_at timestamptz not null, created_by text not null,
    deleted_at timestamptz, deleted_by text, deletion_reason text,
    flow_id        bigint not null references approval_flows,
    level_position int    not null check (level_position between 1 and 9),
    role           text   not null,
    needed         int    not null check (needed between 0 and 9),
    from_amount    numeric(24, 4) check (from_amount >= 0)
);
create index on approval_levels (flow_id, level_position);
select audited('approval_levels');

--changeset fundsdesk:approvals-002
create table work_orders (
    id bigint primary key, version int not null, created_at timestamptz not null, created_by text not null,
    deleted_at timestamptz, deleted_by text, deletion_reason text,
    number          text        not null,
    order_type      text        not null,
    screen          text        not null,
    action          text        not null,
    subject_id      bigint,
    subject_version int,
    subject         text        not null,
    input           text        not null,
    acknowledged    text        not null,
    status          text        not null check (status in
        ('PENDING', 'APPROVED', 'EXECUTED', 'REJECTED', 'WITHDRAWN', 'EXPIRED', 'STALE', 'EXEC_FAILED')),
    maker           text        not null,
    maker_person    text        not null,
    order_level     int         not null check (order_level >= 1),
    order_levels    int         not null check (order_levels >= order_level),
    waiting_role    text,
    deadline        timestamptz not null,
    ended_at        timestamptz,
    message         text,
    constraint work_orders_number unique (number),
    constraint work_orders_waiting check ((status = 'PENDING') = (waiting_role is not null))
);
-- At most one open order for each subject and type.
create unique index work_orders_one_open on work_orders (order_type, subject_id)
    where subject_id is not null and status in ('PENDING', 'APPROVED', 'EXEC_FAILED');
create index on work_orders (status, waiting_role, id);
create index on work_orders (maker, id);
create index on work_orders (screen, subject_id, id);
select audited('work_orders');

create table work_order_levels (
    id bigint primary key, version int not null, created_at timestamptz not null, created_by text not null,
    deleted_at timestamptz, deleted_by text, deletion_reason text,
    work_order_id  bigint not null references work_orders,
    level_position int    not null,
    role           text   not null,
    needed         int    not null check (needed >= 1),
    constraint work_order_levels_once unique (work_order_id, level_position)
);
select audited('work_order_levels');

create table work_order_decisions (
    id bigint primary key, version int not null, created_at timestamptz not null, created_by text not null,
    deleted_at timestamptz, deleted_by text, deletion_reason text,
    work_order_id    bigint  not null references work_orders,
    level_position   int     not null,
    username         text    not null,
    person           text    not null,
    approved         boolean not null,
    decision_comment text,
    -- Nobody acts twice in one order, at whichever level.
    constraint work_order_decisions_once unique (work_order_id, person)
);
revoke update on work_order_decisions from fundsdesk_app;
select audited('work_order_decisions');

--changeset fundsdesk:approvals-003 splitStatements:false
--comment Maker is never checker, and no order runs without the approvals its levels ask for, whatever the code says.
create function check_work_order_decision() returns trigger language plpgsql as $$
begin
    if exists (select from work_orders o where o.id = new.work_order_id
               and (o.maker_person = new.person or o.status <> 'PENDING' or o.order_level <> new.level_position)) then
        raise exception 'the maker of a work order does not decide on it, and nobody on one that does not wait'
            using errcode = 'check_violation', constraint = 'work_order_decisions_second_person';
    end if;
    return new;
end $$;
create trigger second_person before insert on work_order_decisions
    for each row execute function check_work_order_decision();

create function check_work_order_approved() returns trigger language plpgsql as $$
begin
    if new.maker_person <> old.maker_person or new.input <> old.input or new.order_type <> old.order_type
        or new.subject_id is distinct from old.subject_id then
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
-- At commit: the last decision and the order's new status come in either order.
create constraint trigger approvals after update on work_orders deferrable initially deferred
    for each row execute function check_work_order_approved();
