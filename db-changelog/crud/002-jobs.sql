--liquibase formatted sql

--changeset fundsdesk:crud-002-jobs
--comment Long work in the background: what was asked for and how it ended is audited, how far it is changes too often for that.
create table job_runs (
    id              bigint      not null primary key,
    version         int         not null,
    created_at      timestamptz not null,
    created_by      text        not null,
    deleted_at      timestamptz,
    deleted_by      text,
    deletion_reason text,
    kind            text        not null,
    subject         text        not null,
    state           text        not null
        check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED', 'INTERRUPTED')),
    user_id         bigint      not null,
    person          text        not null,
    actor_kind      text        not null,
    address         text,
    language        text        not null,
    input           text        not null,
    attempt         int         not null,
    started_at      timestamptz,
    ended_at        timestamptz,
    message         text,
    result_name     text,
    result_type     text,
    result_size     bigint,
    constraint job_runs_ended check ((ended_at is not null) = (state not in ('QUEUED', 'RUNNING'))),
    constraint job_runs_started check (state <> 'RUNNING' or started_at is not null)
);
create index job_runs_created_by on job_runs (created_by, id);
create index job_runs_state on job_runs (state, id);
select audited('job_runs');

create table job_progress (
    job_run_id       bigint      not null primary key references job_runs,
    attempt          int         not null,
    done             bigint      not null,
    total            bigint      not null,
    at               timestamptz not null,
    cancel_requested boolean     not null
);

-- Files that jobs were given and files that they made, in parts: any node can read them, none needs memory for them.
create table job_files (
    job_run_id bigint not null references job_runs,
    role       text   not null check (role in ('INPUT', 'RESULT')),
    attempt    int    not null,
    part       int    not null,
    content    bytea  not null,
    primary key (job_run_id, role, attempt, part)
);
alter table job_files alter column content set storage external;
grant delete on job_files to fundsdesk_app;
