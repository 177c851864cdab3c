--liquibase formatted sql

--changeset fundsdesk:monitoring-001
--comment What people did that another person should look at. One open flag for each rule and subject: more of the same adds to it.
create sequence number_flg;

create table activity_flags (
    id bigint primary key, version int not null, created_at timestamptz not null, created_by text not null,
    deleted_at timestamptz, deleted_by text, deletion_reason text,
    number        text        not null,
    rule          text        not null check (rule in ('PASSWORD_GUESSED_AT', 'NAMES_TRIED', 'IN_AFTER_REFUSALS', 'NEW_PLACE',
        'OUT_OF_HOURS', 'MUCH_DENIED', 'MUCH_REVEALED', 'MUCH_EXPORTED')),
    subject       text        not null,
    person        text        not null,
    address       text,
    times         bigint      not null check (times > 0),
    happened_from timestamptz not null,
    happened_to   timestamptz not null,
    evidence      text        not null,
    status        text        not null check (status in ('OPEN', 'DISMISSED', 'CONFIRMED')),
    note          text,
    decided_at    timestamptz,
    decided_by    text,
    constraint activity_flags_number unique (number),
    constraint activity_flags_time check (happened_from <= happened_to),
    constraint activity_flags_decided check ((status = 'OPEN') = (decided_at is null)
        and (decided_at is null) = (decided_by is null) and (decided_at is null) = (note is null)),
    constraint activity_flags_own check (decided_by <> subject)
);
create unique index activity_flags_open on activity_flags (rule, subject) where status = 'OPEN';
create index activity_flags_covered on activity_flags (rule, subject, happened_to);
create index activity_flags_status on activity_flags (status, id);
create index activity_flags_happened_to on activity_flags (happened_to, id);
select audited('activity_flags');
