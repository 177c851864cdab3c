--liquibase formatted sql

--changeset fundsdesk:deposits-050
alter table deposit_applications add bank_card_id bigint references bank_cards;
select audited_again('deposit_applications');
create index on deposit_applications (bank_card_id) where bank_card_id is not null;
create index on bank_cards (witness_deposit) where witness_deposit is not null;
alter table bank_cards add constraint bank_cards_witness_deposit
    foreign key (witness_deposit) references deposit_applications (number);
