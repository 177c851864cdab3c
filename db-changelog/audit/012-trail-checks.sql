--liquibase formatted sql

--changeset fundsdesk:audit-060
--comment Each time somebody verified the trail: what was looked at and what was found.
create table trail_checks (
    id              bigint      not null primary key,
    version         int         not null,
    created_at      timestamptz not null,
    created_by      text        not null,
    deleted_at      timestamptz,
    deleted_by      text,
    deletion_reason text,
    result          text        not null check (result in ('INTACT', 'BROKEN')),
    seals           bigint      not null,
    transactions    bigint      not null,
    records         bigint      not null,
    unsealed        bigint      not null,
    seconds         numeric     not null,
    differences     bigint      not null,
    first_broken    text,
    findings        text,
    check ((result = 'INTACT') = (first_broken is null))
);
create index trail_checks_created_at on trail_checks (created_at, id);
select audited('trail_checks');
revoke update on trail_checks from fundsdesk_app;
