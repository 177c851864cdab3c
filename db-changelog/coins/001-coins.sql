--liquibase formatted sql

--changeset fundsdesk:coins-001
--comment Whether a text is an address on a network of the Ethereum kind; its capitals are proven by the desk.
create function is_chain_address(written text) returns boolean immutable parallel safe language sql
    return written ~ '^0x[0-9a-fA-F]{40}$';

create table networks (
    id bigint primary key, version int not null, created_at timestamptz not null, created_by text not null,
    deleted_at timestamptz, deleted_by text, deletion_reason text,
    name          text          not null,
    family        text          not null check (family in ('EVM')),
    chain_id      bigint        not null check (chain_id > 0),
    finality      text          not null check (finality in ('DEPTH', 'FINALIZED')),
    depth         int           not null check (depth between 1 and 10000),
    block_seconds numeric(7, 3) not null check (block_seconds between 0.05 and 3600),
    explorer      text          not null check (explorer like 'https://%{tx}%'),
    enabled       boolean       not null,
    constraint networks_deleted_unused check (deleted_at is null or not enabled)
);
create unique index networks_chain on networks (family, chain_id) where deleted_at is null;
create unique index networks_name on networks (lower(name)) where deleted_at is null;
select audited('networks');

create table network_endpoints (
    id bigint primary key, version int not null, created_at timestamptz not null, created_by text not null,
    deleted_at timestamptz, deleted_by text, deletion_reason text,
    network_id     bigint  not null references networks,
    url            text    not null check (url ~ '^https?://'),
    endpoint_order int     not null check (endpoint_order between 1 and 99),
    active         boolean not null
);
create unique index network_endpoints_url on network_endpoints (network_id, url) where deleted_at is null;
select audited('network_endpoints');

--changeset fundsdesk:coins-002
--comment How each node did when it was asked last; changes too often for a history.
create table endpoint_health (
    endpoint_id   bigint      primary key references network_endpoints,
    health        text        not null check (health in ('HEALTHY', 'LAGGING', 'OTHER_NETWORK', 'UNREACHABLE')),
    head          bigint,
    answer_millis int         not null,
    said          text,
    checked_at    timestamptz not null
);

--changeset fundsdesk:coins-003
create table coins (
    id bigint primary key, version int not null, created_at timestamptz not null, created_by text not null,
    deleted_at timestamptz, deleted_by text, deletion_reason text,
    symbol             text            not null check (symbol ~ '^[A-Z0-9.]{1,20}$'),
    name               text            not null,
    network_id         bigint          not null references networks,
    kind               text            not null check (kind in ('NATIVE', 'ERC20')),
    contract           text            check (is_chain_address(contract)),
    decimals           int             not null check (decimals between 0 and 18),
    deposit_enabled    boolean         not null,
    withdrawal_enabled boolean         not null,
    minimum_deposit    numeric(38, 18) not null check (minimum_deposit >= 0),
    maximum_deposit    numeric(38, 18) check (maximum_deposit > 0 and maximum_deposit >= minimum_deposit),
    minimum_withdrawal numeric(38, 18) not null check (minimum_withdrawal >= 0),
    maximum_withdrawal numeric(38, 18) check (maximum_withdrawal > 0 and maximum_withdrawal >= minimum_withdrawal),
    withdrawal_fee     numeric(38, 18) not null check (withdrawal_fee >= 0),
    constraint coins_contract check ((kind = 'ERC20') = (contract is not null)),
    constraint coins_deleted_closed check (deleted_at is null or not (deposit_enabled or withdrawal_enabled))
);
create unique index coins_symbol on coins (network_id, symbol) where deleted_at is null;
create unique index coins_contract_once on coins (network_id, lower(contract)) where deleted_at is null;
create unique index coins_native_once on coins (network_id) where kind = 'NATIVE' and deleted_at is null;
select audited('coins');

create table coin_confirmations (
    id bigint primary key, version int not null, created_at timestamptz not null, created_by text not null,
    deleted_at timestamptz, deleted_by text, deletion_reason text,
    coin_id       bigint          not null references coins,
    from_amount   numeric(38, 18) not null check (from_amount >= 0),
    confirmations int             not null check (confirmations between 1 and 10000)
);
create unique index coin_confirmations_band on coin_confirmations (coin_id, from_amount) where deleted_at is null;
select audited('coin_confirmations');

--changeset fundsdesk:coins-004
create table hot_wallets (
    id bigint primary key, version int not null, created_at timestamptz not null, created_by text not null,
    deleted_at timestamptz, deleted_by text, deletion_reason text,
    name       text   not null,
    network_id bigint not null references networks,
    address    text   not null check (is_chain_address(address)),
    purpose    text   not null check (purpose in ('DEPOSIT', 'PAYOUT')),
    signer     text   not null check (signer ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
    proven_at  timestamptz
);
create unique index hot_wallets_address on hot_wallets (network_id, lower(address)) where deleted_at is null;
create index on hot_wallets (network_id);
select audited('hot_wallets');

--changeset fundsdesk:coins-005
--comment How far each network was followed; changes with each block, too often for a history.
create table network_status (
    network_id     bigint      primary key references networks,
    head           bigint      not null,
    head_at        timestamptz not null,
    finalized      bigint,
    scanned        bigint      not null,
    reorgs         int         not null default 0,
    deepest_reorg  int         not null default 0,
    last_reorg_at  timestamptz,
    looked_at      timestamptz not null
);

--comment The blocks followed last, by which it is seen that a network took some back.
create table network_blocks (
    network_id bigint not null references networks,
    number     bigint not null,
    hash       text   not null,
    primary key (network_id, number)
);
grant delete on network_blocks to fundsdesk_app;
