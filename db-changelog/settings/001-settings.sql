--liquibase formatted sql

--changeset fundsdesk:settings-001
create table business_settings (
    id bigint primary key, version int not null, created_at timestamptz not null, created_by text not null,
    deleted_at timestamptz, deleted_by text, deletion_reason text,
    setting_key   text not null,
    setting_value text not null,
    initial       text not null,
    allowed       text not null,
    constraint business_settings_key unique (setting_key)
);
create index on business_settings (setting_key, id);
select audited('business_settings');
