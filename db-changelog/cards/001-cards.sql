--liquibase formatted sql

--changeset fundsdesk:cards-001
create table card_rejection_reasons (
    id bigint primary key, version int not null, created_at timestamptz not null, created_by text not null,
    deleted_at timestamptz, deleted_by text, deletion_reason text,
    english             text not null,
    traditional_chinese text not null,
    simplified_chinese  text not null
);
create unique index card_rejection_reasons_english on card_rejection_reasons (lower(english)) where deleted_at is null;
create index on card_rejection_reasons (english, id);
select audited('card_rejection_reasons');

--changeset fundsdesk:cards-002
create table bank_cards (
    id bigint primary key, version int not null, created_at timestamptz not null, created_by text not null,
    deleted_at timestamptz, deleted_by text, deletion_reason text,
    client_id           bigint not null references clients,
    bank_id             bigint not null references banks,
    account_number      text   not null check (bare_account(account_number) <> ''),
    holder_name         text   not null,
    holder_name_chinese text,
    review              text   not null check (review in ('PENDING', 'APPROVED', 'REJECTED')),
    rejection_reason_id bigint references card_rejection_reasons,
    review_note         text,
    maker               text   not null,
    constraint bank_cards_rejected_with_reason check ((review = 'REJECTED') = (rejection_reason_id is not null))
);
--comment A live card of a client stands once per bank, however its number is written.
create unique index bank_cards_one on bank_cards (client_id, bank_id, bare_account(account_number))
    where deleted_at is null;
create index on bank_cards (client_id);
create index on bank_cards (bank_id);
create index on bank_cards (rejection_reason_id);
select audited('bank_cards');
