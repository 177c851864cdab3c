--liquibase formatted sql

--changeset fundsdesk:withdrawals-001
create sequence number_wdr;

create table withdrawal_tasks (
    id bigint primary key, version int not null, created_at timestamptz not null, created_by text not null,
    deleted_at timestamptz, deleted_by text, deletion_reason text,
    number                text           not null,
    client_id             bigint         not null references clients,
    securities_account_id bigint         not null references securities_accounts,
    currency              varchar(3)     not null references currencies (code),
    amount                numeric(24, 4) not null check (amount > 0),
    fee                   numeric(24, 4) not null check (fee >= 0),
    payee_name            text           not null,
    payee_bank            text           not null,
    payee_account         text           not null,
    company_account_id    bigint references company_bank_accounts,
    remarks               text,
    status                smallint       not null check (status between 1 and 8),
    hold_id               bigint,
    bank_reference        text,
    completed_at          timestamptz,
    procedure_id          bigint,
    procedure_number      text,
    ending_reason         text,
    maker                 text           not null,
    constraint withdrawal_tasks_number unique (number),
    -- What is under way holds its money, and what left the account says when and by which procedure.
    constraint withdrawal_tasks_held check (status not in (2, 3) or hold_id is not null),
    constraint withdrawal_tasks_remitted check (
        (status in (4, 5)) = (completed_at is not null)
        and (completed_at is null) = (procedure_id is null)
        and (completed_at is null) = (procedure_number is null))
);
create index on withdrawal_tasks (created_at, id);
create index on withdrawal_tasks (amount, id);
create index on withdrawal_tasks (client_id, id);
create index on withdrawal_tasks (securities_account_id);
create index on withdrawal_tasks (company_account_id);
create index withdrawal_tasks_under_way on withdrawal_tasks (id) where status in (1, 2, 3);
select audited('withdrawal_tasks');
