--liquibase formatted sql

--changeset fundsdesk:users-001
create table users (
    id              bigint      primary key,
    version         int         not null,
    created_at      timestamptz not null,
    created_by      text        not null,
    deleted_at      timestamptz,
    deleted_by      text,
    deletion_reason text,
    username        text        not null,
    display_name    text        not null,
    person          text        not null,
    kind            text        not null constraint users_kind check (kind in ('PERSON', 'MACHINE')),
    email           text,
    enabled         boolean     not null
);
create unique index users_username on users (lower(username));

create table roles (
    id              bigint      primary key,
    version         int         not null,
    created_at      timestamptz not null,
    created_by      text        not null,
    deleted_at      timestamptz,
    deleted_by      text,
    deletion_reason text,
    name            text        not null,
    description     text
);
create unique index roles_name on roles (lower(name));

create table role_permissions (
    role_id    bigint not null references roles,
    permission text   not null,
    primary key (role_id, permission)
);

create table user_roles (
    user_id bigint not null references users,
    role_id bigint not null references roles,
    primary key (user_id, role_id)
);
create index user_roles_role on user_roles (role_id);

select audited('users');
select audited('roles');
select audited_collection('role_permissions');
select audited_collection('user_roles');
grant delete on role_permissions, user_roles to fundsdesk_app;

--changeset fundsdesk:users-002
--comment What accounts sign in with: no history keeps it, no screen shows it.
create table user_secrets (
    user_id         bigint      primary key references users,
    password_hash   text,
    must_change     boolean     not null default false,
    token_hash      text        unique,
    failed_attempts int         not null default 0,
    locked_until    timestamptz,
    last_used_at    timestamptz
);

--changeset fundsdesk:users-003
--comment How somebody wants to see the desk: theirs alone, no history.
create table user_preferences (
    user_id  bigint primary key references users,
    language text   not null,
    zone     text   not null,
    scheme   text   not null,
    density  text   not null
);
