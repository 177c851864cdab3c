--liquibase formatted sql

--changeset fundsdesk:branches-001
create table branches (
    id bigint primary key, version int not null, created_at timestamptz not null, created_by text not null,
    deleted_at timestamptz, deleted_by text, deletion_reason text,
    name        text    not null constraint branches_name unique,
    main_method text    not null,
    open        boolean not null
);
select audited('branches');
