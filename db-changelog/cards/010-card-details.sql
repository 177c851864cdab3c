--liquibase formatted sql

--changeset fundsdesk:cards-010
alter table bank_cards
    add bank_region_id bigint references bank_regions,
    add card_type text not null default 'SAVINGS'
        constraint bank_cards_type check (card_type in ('SAVINGS', 'CURRENT', 'MULTI_CURRENCY', 'DEBIT_CARD')),
    add source text not null default 'OPERATOR'
        constraint bank_cards_source check (source in ('CLIENT', 'OPERATOR', 'IMPORT')),
    add holder_match text not null default 'MISSING'
        constraint bank_cards_holder_match check (holder_match in ('EQUAL', 'SIMILAR', 'DIFFERENT', 'MISSING')),
    add holder_finding text not null default '',
    add reviewed_by text,
    add reviewed_at timestamptz,
    add reason_for_client text,
    add witness text not null default 'PENDING_WITNESS',
    add witness_deposit text,
    add witnessed_at timestamptz,
    add constraint bank_cards_witness check (
        (witness = 'PENDING_WITNESS' and witness_deposit is null and witnessed_at is null)
        or (witness = 'WITNESSED' and witness_deposit is not null and witnessed_at is not null));
select audited_again('bank_cards');
create index on bank_cards (bank_region_id);
create index on bank_cards (created_at, id);
create index on bank_cards (holder_name, id);
create index on bank_cards (bare_account(account_number));

create table bank_card_currencies (
    bank_card_id bigint     not null references bank_cards,
    currency     varchar(3) not null references currencies (code),
    primary key (bank_card_id, currency)
);
create index on bank_card_currencies (currency);
grant delete on bank_card_currencies to fundsdesk_app;
select audited_collection('bank_card_currencies');

--changeset fundsdesk:cards-011
--comment Who looked at a full account number, and when.
create table bank_card_reveals (
    id bigint primary key, version int not null, created_at timestamptz not null, created_by text not null,
    deleted_at timestamptz, deleted_by text, deletion_reason text,
    card_id bigint not null references bank_cards
);
create index on bank_card_reveals (card_id, id);
select audited('bank_card_reveals');
