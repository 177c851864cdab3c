--liquibase formatted sql

--changeset fundsdesk:guidance-001
--comment So that a parameter's receiving bank is always that of its account.
alter table company_bank_accounts add constraint company_bank_accounts_with_bank unique (id, bank_id);

create sequence number_dpr;

create table deposit_parameters (
    id bigint primary key, version int not null, created_at timestamptz not null, created_by text not null,
    deleted_at timestamptz, deleted_by text, deletion_reason text,
    number               text           not null constraint deposit_parameters_number unique,
    method               text           not null,
    currency             varchar(3)     not null references currencies (code),
    region               varchar(2) check (region ~ '^[A-Z]{2}$'),
    company_account_id   bigint         not null references company_bank_accounts,
    receiving_bank_id    bigint         not null references banks,
    minimum_amount       numeric(24, 4) not null check (minimum_amount >= 0),
    maximum_amount       numeric(24, 4),
    fee_text             text,
    fee_text_chinese     text,
    arrival_text         text,
    arrival_text_chinese text,
    cut_off              time,
    display_order        int            not null check (display_order >= 0),
    status               text           not null check (status in ('DRAFT', 'PUBLISHED', 'UNSHELVED')),
    published_at         timestamptz,
    constraint deposit_parameters_limits check (maximum_amount >= minimum_amount),
    constraint deposit_parameters_unshelve_first check (deleted_at is null or status <> 'PUBLISHED'),
    constraint deposit_parameters_published_at check (status = 'DRAFT' or published_at is not null),
    constraint deposit_parameters_bank foreign key (company_account_id, receiving_bank_id)
        references company_bank_accounts (id, bank_id)
);
create unique index deposit_parameters_published
    on deposit_parameters (method, currency, coalesce(region, ''), receiving_bank_id)
    where status = 'PUBLISHED' and deleted_at is null;
create index on deposit_parameters (display_order, id);
create index on deposit_parameters (currency);
create index on deposit_parameters (company_account_id);
create index on deposit_parameters (receiving_bank_id);
select audited('deposit_parameters');

create table deposit_parameter_tags (
    deposit_parameter_id bigint not null references deposit_parameters,
    tag                  text   not null,
    primary key (deposit_parameter_id, tag)
);
select audited_collection('deposit_parameter_tags');

--changeset fundsdesk:guidance-002
create table deposit_guidelines (
    id bigint primary key, version int not null, created_at timestamptz not null, created_by text not null,
    deleted_at timestamptz, deleted_by text, deletion_reason text,
    method    text    not null,
    currency  varchar(3) references currencies (code),
    region    varchar(2) check (region ~ '^[A-Z]{2}$'),
    language  text    not null check (language in ('en', 'zh-HK', 'zh-CN')),
    title     text    not null,
    body      text    not null,
    steps     text,
    notes     text,
    published boolean not null
);
create unique index deposit_guidelines_one
    on deposit_guidelines (method, coalesce(currency, ''), coalesce(region, ''), language) where deleted_at is null;
create index on deposit_guidelines (title, id);
create index on deposit_guidelines (currency);
select audited('deposit_guidelines');

--changeset fundsdesk:guidance-003
create table guidance_images (
    id bigint primary key, version int not null, created_at timestamptz not null, created_by text not null,
    deleted_at timestamptz, deleted_by text, deletion_reason text,
    name    text  not null,
    address text  not null constraint guidance_images_address unique,
    width   int   not null check (width > 0),
    height  int   not null check (height > 0)
);
create index on guidance_images (name, id);
select audited('guidance_images');

--comment Beside the record, so that no list ever reads it. An address is made of its content, which never changes.
create table guidance_image_contents (
    image_id bigint not null primary key references guidance_images,
    content  bytea  not null check (length(content) between 1 and 5000000)
);
revoke update, delete on guidance_image_contents from fundsdesk_app;

--changeset fundsdesk:guidance-004
create table bank_groups (
    id bigint primary key, version int not null, created_at timestamptz not null, created_by text not null,
    deleted_at timestamptz, deleted_by text, deletion_reason text,
    name text not null
);
create unique index bank_groups_name on bank_groups (name) where deleted_at is null;
create index on bank_groups (name, id);
select audited('bank_groups');

create table bank_group_banks (
    bank_group_id bigint not null references bank_groups,
    bank_id       bigint not null references banks,
    primary key (bank_group_id, bank_id)
);
create index on bank_group_banks (bank_id);
select audited_collection('bank_group_banks');

--changeset fundsdesk:guidance-005
create sequence number_rbr;

create table receiving_bank_rules (
    id bigint primary key, version int not null, created_at timestamptz not null, created_by text not null,
    deleted_at timestamptz, deleted_by text, deletion_reason text,
    number             text       not null constraint receiving_bank_rules_number unique,
    method             text       not null,
    currency           varchar(3) not null references currencies (code),
    target             text       not null check (target in ('BANK', 'GROUP', 'ANY_OTHER')),
    client_bank_id     bigint references banks,
    bank_group_id      bigint references bank_groups,
    company_account_id bigint     not null references company_bank_accounts,
    priority           int        not null check (priority between 1 and 9999),
    active             boolean    not null,
    constraint receiving_bank_rules_target check (
        (target = 'BANK') = (client_bank_id is not null) and (target = 'GROUP') = (bank_group_id is not null))
);
create unique index receiving_bank_rules_one
    on receiving_bank_rules (method, currency, target, coalesce(client_bank_id, bank_group_id, 0), priority)
    where deleted_at is null;
create index on receiving_bank_rules (priority, id);
create index on receiving_bank_rules (currency);
create index on receiving_bank_rules (client_bank_id);
create index on receiving_bank_rules (bank_group_id);
create index on receiving_bank_rules (company_account_id);
select audited('receiving_bank_rules');
