--liquibase formatted sql

--changeset fundsdesk:refunds-001
create sequence number_rfd;

create table refunds (
    id bigint primary key, version int not null, created_at timestamptz not null, created_by text not null,
    deleted_at timestamptz, deleted_by text, deletion_reason text,
    number                text           not null,
    client_id             bigint references clients,
    currency              varchar(3)     not null references currencies (code),
    amount                numeric(24, 4) not null check (amount > 0),
    payee_name            text,
    payee_bank            text,
    payee_account         text,
    reason                text           not null
        check (reason in ('THIRD_PARTY', 'NON_COMPLIANT', 'OPENING_FAILED', 'DUPLICATE', 'OTHER')),
    note                  text,
    cross_border          boolean        not null,
    due_date              date           not null,
    status                text           not null
        check (status in ('PENDING_REVIEW', 'RETURNED', 'PENDING_PROCESSING', 'PROCESSED')),
    registered_by         text           not null,
    registered_by_person  text           not null,
    constraint refunds_number unique (number)
);
create index on refunds (created_at, id);
create index on refunds (amount, id);
create index on refunds (due_date, id);
create index on refunds (client_id, id);
create index refunds_open on refunds (due_date) where status <> 'PROCESSED';
select audited('refunds');

create table refund_parts (
    id bigint primary key, version int not null, created_at timestamptz not null, created_by text not null,
    deleted_at timestamptz, deleted_by text, deletion_reason text,
    refund_id  bigint         not null references refunds,
    line_id    bigint references statement_lines,
    deposit_id bigint references deposit_applications,
    currency   varchar(3)     not null references currencies (code),
    amount     numeric(24, 4) not null check (amount > 0),
    constraint refund_parts_of_something check (line_id is not null or deposit_id is not null)
);
create index on refund_parts (refund_id, id);
create index on refund_parts (line_id, id);
create index on refund_parts (deposit_id, id);
select audited('refund_parts');

--changeset fundsdesk:refunds-002 splitStatements:false
-- A line gives back no more than came in on it, over all refunds. The line is locked, so that two refunds registered at
-- the same moment see each other.
create function check_refund_parts() returns trigger language plpgsql as $$
declare
    v_amount numeric;
    v_currency text;
begin
    select amount, currency into v_amount, v_currency from statement_lines where id = new.line_id for no key update;
    if v_currency <> new.currency
        or (select sum(p.amount) from refund_parts p join refunds r on r.id = p.refund_id
            where p.line_id = new.line_id and p.deleted_at is null and r.deleted_at is null) > v_amount
    then
        raise exception 'more is refunded than line % has', new.line_id
            using errcode = 'check_violation', constraint = 'refund_parts_within_line';
    end if;
    return null;
end $$;
create constraint trigger within_line after insert or update on refund_parts deferrable initially deferred
    for each row when (new.line_id is not null) execute function check_refund_parts();
