--liquibase formatted sql

--changeset fundsdesk:reference-004
create table bank_card_regions (
    id bigint primary key, version int not null, created_at timestamptz not null, created_by text not null,
    deleted_at timestamptz, deleted_by text, deletion_reason text,
    code          varchar(2) not null check (code ~ '^[A-Z]{2}$'),
    name          text       not null,
    name_chinese  text,
    dialling_code text       not null check (dialling_code ~ '^\+[1-9][0-9]{0,3}$'),
    enabled       boolean    not null,
    display_order int        not null check (display_order >= 0)
);
create unique index bank_card_regions_code on bank_card_regions (code) where deleted_at is null;
create index on bank_card_regions (display_order, id);
create index on bank_card_regions (code, id);
create index on bank_card_regions (name, id);
select audited('bank_card_regions');

--changeset fundsdesk:reference-005
create table bank_regions (
    id bigint primary key, version int not null, created_at timestamptz not null, created_by text not null,
    deleted_at timestamptz, deleted_by text, deletion_reason text,
    country_id    bigint not null references bank_card_regions,
    level         text   not null check (level in ('PROVINCE', 'CITY', 'BRANCH_AREA')),
    parent_id     bigint references bank_regions,
    code          text   not null,
    name          text   not null,
    name_chinese  text,
    display_order int    not null check (display_order >= 0)
);
create unique index bank_regions_code on bank_regions (country_id, code) where deleted_at is null;
create index on bank_regions (country_id);
create index on bank_regions (parent_id);
create index on bank_regions (display_order, id);
create index on bank_regions (name, id);
create index on bank_regions (code, id);
select audited('bank_regions');

--changeset fundsdesk:reference-006
--comment The list of banks runs region by region, in each by the order given to them.
alter table banks add logo text, add listing text not null default '';
update banks set listing = region || ' ' || lpad(display_order::text, 6, '0') || ' ' || name;
create index on banks (listing, id);
select audited_again('banks', 'listing');

--changeset fundsdesk:reference-007
--comment Whoever asks which methods use a currency does not read them all.
create index on deposit_method_currencies (currency);
alter table currencies add constraint currencies_code_form check (code ~ '^[A-Z]{3}$'),
    add constraint currencies_display_order check (display_order >= 0);
