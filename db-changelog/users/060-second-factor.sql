--liquibase formatted sql

--changeset fundsdesk:users-060
--comment The second factor: its secret locked with a key that is not in the database, the last step that counted, and when it was last given again.
alter table user_secrets
    add factor        bytea,
    add factor_since  timestamptz,
    add factor_step   bigint not null default 0,
    add stepped_up_at timestamptz,
    add constraint user_secrets_factor check ((factor is null) = (factor_since is null));

create table user_recovery_codes (
    user_id   bigint      not null references users,
    code_hash text        not null,
    used_at   timestamptz,
    primary key (user_id, code_hash)
);
