--liquibase formatted sql

--changeset fundsdesk:users-010
create table user_sessions (
    id              bigint      primary key,
    version         int         not null,
    created_at      timestamptz not null,
    created_by      text        not null,
    deleted_at      timestamptz,
    deleted_by      text,
    deletion_reason text,
    user_id         bigint      not null references users,
    status          text        not null,
    address         text,
    device          text        not null,
    ended_at        timestamptz
);
create index user_sessions_user on user_sessions (user_id, id);
create index user_sessions_active on user_sessions (user_id) where status = 'ACTIVE';
select audited('user_sessions');

--changeset fundsdesk:users-011
--comment When a session last asked for something; changes too often for a history.
create table user_session_activity (
    session_id   bigint      primary key references user_sessions,
    last_seen_at timestamptz not null
);
