--liquibase formatted sql

--changeset fundsdesk:approvals-030
--comment Who gets a copy of each order of a flow; an order keeps those that its flow had when it was made.
create table approval_flow_copy_roles (
    flow_id bigint      not null references approval_flows,
    role    varchar(60) not null,
    primary key (flow_id, role)
);
grant delete on approval_flow_copy_roles to fundsdesk_app;
select audited_collection('approval_flow_copy_roles');

create table approval_flow_copy_users (
    flow_id  bigint      not null references approval_flows,
    username varchar(60) not null,
    primary key (flow_id, username)
);
grant delete on approval_flow_copy_users to fundsdesk_app;
select audited_collection('approval_flow_copy_users');

create table work_order_copy_roles (
    work_order_id bigint      not null references work_orders,
    role          varchar(60) not null,
    primary key (work_order_id, role)
);
select audited_collection('work_order_copy_roles');

create table work_order_copy_users (
    work_order_id bigint      not null references work_orders,
    username      varchar(60) not null,
    primary key (work_order_id, username)
);
select audited_collection('work_order_copy_users');
