--liquibase formatted sql

--changeset fundsdesk:settings-002
alter table business_settings add area text not null default '', add unit text not null default '';
create index on business_settings (area, id);
select audited_again('business_settings');

--changeset fundsdesk:settings-003
create table holidays (
    id bigint primary key, version int not null, created_at timestamptz not null, created_by text not null,
    deleted_at timestamptz, deleted_by text, deletion_reason text,
    region       varchar(2) not null check (region ~ '^[A-Z]{2}$'),
    date         date       not null,
    name         text       not null,
    name_chinese text
);
create unique index holidays_day on holidays (region, date) where deleted_at is null;
create index on holidays (date, id);
create index on holidays (region, id);
select audited('holidays');
