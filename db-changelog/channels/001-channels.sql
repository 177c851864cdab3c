--liquibase formatted sql

--changeset fundsdesk:channels-001
create table bank_connections (
    id bigint primary key, version int not null, created_at timestamptz not null, created_by text not null,
    deleted_at timestamptz, deleted_by text, deletion_reason text,
    bank_id bigint  not null references banks,
    code    text    not null constraint bank_connections_code_shape check (code ~ '^[a-z0-9][a-z0-9-]{1,19}$'),
    enabled boolean not null
);
create unique index bank_connections_code on bank_connections (code) where deleted_at is null;
create unique index bank_connections_bank on bank_connections (bank_id) where deleted_at is null;
select audited('bank_connections');

--comment What banks sign with, locked up by a key outside the database. Two while one replaces the other.
create table bank_connection_secrets (
    connection_id   bigint      not null primary key references bank_connections,
    current_secret  bytea       not null,
    current_since   timestamptz not null,
    previous_secret bytea,
    previous_until  timestamptz,
    constraint bank_connection_secrets_previous check ((previous_secret is null) = (previous_until is null))
);

--changeset fundsdesk:channels-002
create table bank_securities_links (
    id bigint primary key, version int not null, created_at timestamptz not null, created_by text not null,
    deleted_at timestamptz, deleted_by text, deletion_reason text,
    securities_account_id bigint not null references securities_accounts,
    bank_id               bigint not null references banks,
    account_number        text   not null check (bare_account(account_number) <> ''),
    company_account_id    bigint not null references company_bank_accounts,
    status                text   not null check (status in ('PENDING', 'ACTIVE', 'SUSPENDED', 'ENDED')),
    status_reason         text,
    maker                 text   not null
);
--comment Money of a bank account goes to one securities account.
create unique index bank_securities_links_one on bank_securities_links (bank_id, bare_account(account_number))
    where deleted_at is null and status <> 'ENDED';
create index on bank_securities_links (securities_account_id);
create index on bank_securities_links (company_account_id);
select audited('bank_securities_links');

--changeset fundsdesk:channels-003
create sequence number_ntf;

create table bank_notifications (
    id bigint primary key, version int not null, created_at timestamptz not null, created_by text not null,
    deleted_at timestamptz, deleted_by text, deletion_reason text,
    number          text        not null,
    connection_id   bigint      not null references bank_connections,
    bank_id         bigint      not null references banks,
    signature       text        not null check (signature in ('VALID', 'WRONG', 'LATE', 'MISSING')),
    status          text        not null check (status in
        ('RECEIVED', 'APPLIED', 'WAITING', 'NO_EFFECT', 'FAILED', 'QUARANTINED', 'REFUSED')),
    notification_id text,
    channel         text check (channel in ('BST', 'EDDA', 'FPS')),
    event           text check (event in ('SUCCESS', 'FAILED', 'REFUNDED')),
    bank_serial     text,
    account_no      text,
    currency        text,
    amount          numeric(24, 4) check (amount > 0),
    payer_name      text,
    payer_account   text,
    reference       text,
    message         text,
    occurred_at     timestamptz,
    body            text        not null check (length(body) <= 65536),
    address         text,
    reason          text,
    deposit_id      bigint references deposit_applications,
    contradicts_id  bigint references bank_notifications,
    attempts        int         not null check (attempts >= 0),
    processed_at    timestamptz,
    constraint bank_notifications_number unique (number),
    -- What a bank did not sign is never acted upon.
    constraint bank_notifications_signed check (signature = 'VALID' or status = 'REFUSED'),
    constraint bank_notifications_whole check (status = 'REFUSED' or (notification_id is not null and channel is not null
        and event is not null and bank_serial is not null and currency is not null and amount is not null
        and occurred_at is not null)),
    constraint bank_notifications_explained check (
        status in ('RECEIVED', 'APPLIED') or (reason is not null and reason <> '')),
    constraint bank_notifications_applied check ((status = 'APPLIED') <= (deposit_id is not null)),
    -- What says something else than a notification before it is for a person to look at.
    constraint bank_notifications_contradiction check (contradicts_id is null or status in ('QUARANTINED', 'NO_EFFECT'))
);
--comment One notification has one effect: of one bank, serial and event there is one that can be acted upon.
create unique index bank_notifications_one on bank_notifications (bank_id, bank_serial, event)
    where status <> 'REFUSED' and contradicts_id is null;
create unique index bank_notifications_deposit on bank_notifications (deposit_id, event)
    where deposit_id is not null and status = 'APPLIED';
create index on bank_notifications (created_at, id);
create index on bank_notifications (status, created_at, id);
create index on bank_notifications (deposit_id);
create index on bank_notifications (contradicts_id);
create index on bank_notifications (connection_id, id);
create index bank_notifications_due on bank_notifications (id) where status in ('RECEIVED', 'WAITING');
select audited('bank_notifications');

--comment Each time a notification came, the first time too.
create table notification_deliveries (
    id bigint primary key, version int not null, created_at timestamptz not null, created_by text not null,
    deleted_at timestamptz, deleted_by text, deletion_reason text,
    notification_id bigint      not null references bank_notifications,
    signed_at       timestamptz not null,
    address         text
);
create index on notification_deliveries (notification_id, id);
revoke update on notification_deliveries from fundsdesk_app;

--changeset fundsdesk:channels-004
create sequence number_sf;

create table shortfalls (
    id bigint primary key, version int not null, created_at timestamptz not null, created_by text not null,
    deleted_at timestamptz, deleted_by text, deletion_reason text,
    number                text           not null,
    notification_id       bigint         not null references bank_notifications,
    deposit_id            bigint         not null references deposit_applications,
    client_id             bigint         not null references clients,
    securities_account_id bigint         not null references securities_accounts,
    currency              varchar(3)     not null references currencies (code),
    amount                numeric(24, 4) not null check (amount > 0),
    available             numeric(24, 4) not null check (available >= 0),
    missing               numeric(24, 4) not null check (missing > 0),
    status                text           not null check (status in ('OPEN', 'SETTLED')),
    settled_at            timestamptz,
    settled_by            text,
    constraint shortfalls_number unique (number),
    constraint shortfalls_one unique (notification_id),
    constraint shortfalls_missing check (missing = amount - available),
    constraint shortfalls_settled check ((status = 'SETTLED') = (settled_at is not null))
);
create index on shortfalls (created_at, id);
create index on shortfalls (deposit_id);
create index on shortfalls (client_id);
create index on shortfalls (securities_account_id);
select audited('shortfalls');
