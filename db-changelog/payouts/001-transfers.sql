--liquibase formatted sql

--changeset fundsdesk:payouts-001
create sequence number_trf;
create sequence number_pay;

create table transfer_mappings (
    id bigint primary key, version int not null, created_at timestamptz not null, created_by text not null,
    deleted_at timestamptz, deleted_by text, deletion_reason text,
    name          text    not null constraint transfer_mappings_name unique,
    separator     text    not null check (separator in ('COMMA', 'SEMICOLON', 'TAB', 'PIPE')),
    decimal_mark  text    not null check (decimal_mark in ('POINT', 'COMMA')),
    character_set text    not null check (character_set in ('UTF_8', 'BIG5', 'GBK', 'LATIN')),
    date_pattern  text    not null,
    headings      boolean not null,
    totals        boolean not null,
    columns       text    not null
);
select audited('transfer_mappings');

create table transfer_files (
    id bigint primary key, version int not null, created_at timestamptz not null, created_by text not null,
    deleted_at timestamptz, deleted_by text, deletion_reason text,
    number         text           not null constraint transfer_files_number unique,
    account_id     bigint         not null references company_bank_accounts,
    currency       varchar(3)     not null references currencies (code),
    format         text           not null check (format in ('PAIN_001_09', 'PAIN_001_03', 'BANK_CSV')),
    mapping_id     bigint references transfer_mappings,
    execution_date date           not null,
    status         text           not null check (status in ('DRAFT', 'EXPORTED', 'RELEASED', 'UPLOADED', 'VOID')),
    payments       int            not null check (payments >= 0),
    total          numeric(24, 4) not null check (total >= 0),
    makers         text           not null,
    sha256         text check (sha256 ~ '^[0-9a-f]{64}$'),
    exported_by    text,
    exported_at    timestamptz,
    released_at    timestamptz,
    uploaded_by    text,
    uploaded_at    timestamptz,
    bank_reference text,
    void_reason    text,
    constraint transfer_files_mapped check ((format = 'BANK_CSV') = (mapping_id is not null)),
    constraint transfer_files_exported check (status in ('DRAFT', 'VOID')
        or (sha256 is not null and exported_by is not null and exported_at is not null and payments > 0)),
    constraint transfer_files_released check ((status in ('RELEASED', 'UPLOADED')) <= (released_at is not null)),
    constraint transfer_files_uploaded check ((status = 'UPLOADED') = (uploaded_at is not null)),
    constraint transfer_files_void check ((status = 'VOID') = (void_reason is not null))
);
create index on transfer_files (created_at, id);
create index on transfer_files (total, id);
create index on transfer_files (execution_date, id);
create index on transfer_files (account_id, id);
create index on transfer_files (mapping_id);
create index transfer_files_open on transfer_files (id) where status in ('DRAFT', 'EXPORTED', 'RELEASED');
select audited('transfer_files');

create table transfer_payments (
    id bigint primary key, version int not null, created_at timestamptz not null, created_by text not null,
    deleted_at timestamptz, deleted_by text, deletion_reason text,
    number        text           not null constraint transfer_payments_number unique,
    file_id       bigint         not null references transfer_files,
    origin        text           not null,
    origin_id     bigint         not null,
    origin_number text           not null,
    payee_name    text           not null,
    payee_bank    text           not null,
    payee_bic     text,
    payee_account text           not null,
    currency      varchar(3)     not null references currencies (code),
    amount        numeric(24, 4) not null check (amount > 0),
    status        text           not null check (status in ('IN_FILE', 'PAID', 'TAKEN_OUT', 'FAILED', 'VOID')),
    ending        text,
    constraint transfer_payments_ended check ((status in ('TAKEN_OUT', 'FAILED', 'VOID')) = (ending is not null))
);
create index on transfer_payments (file_id, id);
create index on transfer_payments (origin, origin_id);
-- What is to be paid is in at most one file that can be paid, and what was paid is in no other.
create unique index transfer_payments_once on transfer_payments (origin, origin_id) where status in ('IN_FILE', 'PAID');
select audited('transfer_payments');

create table transfer_authorisations (
    id bigint primary key, version int not null, created_at timestamptz not null, created_by text not null,
    deleted_at timestamptz, deleted_by text, deletion_reason text,
    file_id       bigint      not null references transfer_files,
    sha256        text        not null,
    authorised_by text        not null,
    person        text        not null,
    authorised_at timestamptz not null,
    constraint transfer_authorisations_once unique (file_id, person)
);
select audited('transfer_authorisations');

-- The bytes that were authorised, and their own fingerprint: written once, never changed.
create table transfer_contents (
    file_id bigint primary key references transfer_files,
    content bytea  not null,
    sha256  text   not null,
    constraint transfer_contents_fingerprint check (sha256 = encode(sha256(content), 'hex'))
);

--changeset fundsdesk:payouts-002 splitStatements:false
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is written once', tg_table_name using errcode = 'check_violation', constraint = 'written_once';
end $$;
create trigger written_once before update or delete on transfer_contents for each row execute function refuse_change();
create trigger written_once before update or delete on transfer_authorisations for each row execute function refuse_change();

-- Payments come into a file and are changed in it only while it is a draft; afterwards only what became of them is.
create function check_transfer_payment() returns trigger language plpgsql as $$
declare
    v_status text;
    v_currency text;
begin
    select status, currency into v_status, v_currency from transfer_files where id = new.file_id for no key update;
    if v_currency <> new.currency then
        raise exception 'payment % is in %, its file in %', new.number, new.currency, v_currency
            using errcode = 'check_violation', constraint = 'transfer_payments_currency';
    end if;
    if v_status <> 'DRAFT' and (tg_op = 'INSERT'
        or (new.file_id, new.origin, new.origin_id, new.amount, new.payee_name, new.payee_bank, new.payee_account)
            is distinct from
           (old.file_id, old.origin, old.origin_id, old.amount, old.payee_name, old.payee_bank, old.payee_account)
        or new.status = 'TAKEN_OUT' and old.status <> 'TAKEN_OUT')
    then
        raise exception 'file of payment % is closed', new.number
            using errcode = 'check_violation', constraint = 'transfer_payments_closed';
    end if;
    return new;
end $$;
create trigger in_draft before insert or update on transfer_payments for each row execute function check_transfer_payment();

-- A file says what its payments add up to, has the bytes that it was authorised by, and is released only when two persons
-- authorised exactly these who had no hand in it. Looked at when the transaction ends.
create function check_transfer_file() returns trigger language plpgsql as $$
begin
    if new.status in ('EXPORTED', 'RELEASED', 'UPLOADED') and not exists (
        select from transfer_contents c where c.file_id = new.id and c.sha256 = new.sha256)
    then
        raise exception 'file % has no such content', new.number
            using errcode = 'check_violation', constraint = 'transfer_files_content';
    end if;
    if new.status in ('EXPORTED', 'RELEASED', 'UPLOADED') and (
        select count(*) <> new.payments or coalesce(sum(p.amount), 0) <> new.total from transfer_payments p
        where p.file_id = new.id and p.status <> 'TAKEN_OUT')
    then
        raise exception 'file % does not add up', new.number
            using errcode = 'check_violation', constraint = 'transfer_files_sum';
    end if;
    if new.status in ('RELEASED', 'UPLOADED') and (
        select count(*) from transfer_authorisations a
        where a.file_id = new.id and a.sha256 = new.sha256
            and not a.person = any (string_to_array(new.makers, E'\n'))) < 2
    then
        raise exception 'file % is not authorised by two persons', new.number
            using errcode = 'check_violation', constraint = 'transfer_files_authorised';
    end if;
    return null;
end $$;
create constraint trigger holds after insert or update on transfer_files deferrable initially deferred
    for each row execute function check_transfer_file();
