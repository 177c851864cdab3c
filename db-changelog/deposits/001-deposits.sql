--liquibase formatted sql

--changeset fundsdesk:deposits-001
create sequence number_dep;
create sequence number_rev;

create table deposit_applications (
    id bigint primary key, version int not null, created_at timestamptz not null, created_by text not null,
    deleted_at timestamptz, deleted_by text, deletion_reason text,
    number                text           not null,
    client_id             bigint         not null references clients,
    securities_account_id bigint         not null references securities_accounts,
    currency              varchar(3)     not null references currencies (code),
    amount                numeric(24, 4) not null check (amount > 0),
    fee                   numeric(24, 4) not null check (fee >= 0),
    method                text           not null,
    company_account_id    bigint references company_bank_accounts,
    paying_account        text,
    remarks               text,
    external_ref          text,
    source                text           not null check (source in ('CLIENT', 'OPERATOR', 'SYSTEM')),
    status                smallint       not null check (status in (1, 2, 3, 5, 6)),
    stage                 text           not null
        check (stage in ('SUBMITTED', 'IN_REVIEW', 'OPENING_HOLD', 'POSTING_UNKNOWN', 'ENDED')),
    credited_amount       numeric(24, 4) check (credited_amount > 0),
    completed_at          timestamptz,
    procedure_number      text,
    rejection_reason      text,
    maker                 text           not null,
    constraint deposit_applications_number unique (number),
    constraint deposit_applications_external_ref unique (client_id, external_ref),
    constraint deposit_applications_stage check ((status = 1) = (stage <> 'ENDED')),
    -- Whatever was ever credited says how much, when and by which procedure.
    constraint deposit_applications_credited check (
        (status in (2, 5, 6)) = (credited_amount is not null)
        and (credited_amount is null) = (completed_at is null)
        and (credited_amount is null) = (procedure_number is null)),
    constraint deposit_applications_deleted check (deleted_at is null or status = 1)
);
create index on deposit_applications (created_at, id);
create index on deposit_applications (amount, id);
create index on deposit_applications (client_id, created_at, id);
create index on deposit_applications (status, created_at, id);
create index deposit_applications_waiting on deposit_applications (id) where status = 1;
select audited('deposit_applications');

--changeset fundsdesk:deposits-002
create table deposit_reviews (
    id bigint primary key, version int not null, created_at timestamptz not null, created_by text not null,
    deleted_at timestamptz, deleted_by text, deletion_reason text,
    number            text           not null,
    kind              text           not null check (kind in ('OPENING', 'OPENED')),
    status            text           not null check (status in ('PENDING', 'APPROVED', 'RETURNED')),
    client_id         bigint         not null references clients,
    currency          varchar(3)     not null references currencies (code),
    amount            numeric(24, 4) not null check (amount > 0),
    linked_by         text           not null,
    linked_by_person  text           not null,
    evidence          text,
    decided_by        text,
    decided_by_person text,
    decided_at        timestamptz,
    note              text,
    constraint deposit_reviews_number unique (number),
    constraint deposit_reviews_decided check ((status = 'PENDING') = (decided_by_person is null)
        and (status = 'PENDING') = (decided_at is null)),
    -- Maker is never checker, whatever a role or a defect would allow.
    constraint deposit_reviews_second_person check (status <> 'APPROVED' or decided_by_person <> linked_by_person)
);
create index on deposit_reviews (created_at, id);
create index on deposit_reviews (client_id, id);
create index deposit_reviews_pending on deposit_reviews (id) where status = 'PENDING';
select audited('deposit_reviews');

--changeset fundsdesk:deposits-003 splitStatements:false
create table deposit_allocations (
    id bigint primary key, version int not null, created_at timestamptz not null, created_by text not null,
    deleted_at timestamptz, deleted_by text, deletion_reason text,
    review_id  bigint         not null references deposit_reviews,
    deposit_id bigint         not null references deposit_applications,
    line_id    bigint         not null references statement_lines,
    currency   varchar(3)     not null references currencies (code),
    amount     numeric(24, 4) not null check (amount > 0),
    status     text           not null check (status in ('IN_REVIEW', 'POSTED', 'RELEASED')),
    constraint deposit_allocations_once unique (review_id, deposit_id, line_id)
);
create index on deposit_allocations (deposit_id, id);
create index on deposit_allocations (line_id, id);
create index on deposit_allocations (review_id, id);
select audited('deposit_allocations');

-- A line never gives more than it has, over all applications; asked at commit.
create function check_line_allocations() returns trigger language plpgsql as $$
begin
    if (select sum(a.amount) > max(l.amount) or bool_or(a.currency <> l.currency)
        from deposit_allocations a join statement_lines l on l.id = a.line_id
        where a.line_id = new.line_id and a.status <> 'RELEASED')
    then
        raise exception 'more is allocated than line % has', new.line_id
            using errcode = 'check_violation', constraint = 'deposit_allocations_within_line';
    end if;
    return null;
end $$;
create constraint trigger within_line after insert or update on deposit_allocations deferrable initially deferred
    for each row execute function check_line_allocations();
