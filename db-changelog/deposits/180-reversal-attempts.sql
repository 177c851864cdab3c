--liquibase formatted sql

--changeset fundsdesk:deposits-180-attempts
--comment Every attempt at a reversal, written before it is tried, in a transaction of its own (RVS-04).
create sequence number_rva;

create table reversal_attempts (
    id bigint primary key, version int not null, created_at timestamptz not null, created_by text not null,
    deleted_at timestamptz, deleted_by text, deletion_reason text,
    number           text        not null,
    deposit_id       bigint      not null references deposit_applications,
    reason           text check (reason in ('BANK_CHARGEBACK', 'ERRONEOUS_CREDIT', 'RISK_INTERCEPTION')),
    note             text,
    freeze_account   boolean     not null,
    outcome          text        not null check (outcome in
        ('STARTED', 'REVERSED', 'AWAITING', 'INCOMPLETE', 'UNACKNOWLEDGED', 'BLOCKED', 'REFUSED', 'IN_DOUBT',
         'NOT_BOOKED', 'BOOKED', 'DEFECT')),
    message          text,
    checks           text,
    procedure_number text,
    unlinks_card     boolean,
    work_order       text,
    person           text        not null,
    source           text        not null,
    ended_at         timestamptz,
    constraint reversal_attempts_number unique (number),
    constraint reversal_attempts_ended check ((outcome = 'STARTED') = (ended_at is null)),
    constraint reversal_attempts_reversed check (outcome <> 'REVERSED' or (checks is not null and reason is not null))
);
create index on reversal_attempts (created_at, id);
create index on reversal_attempts (deposit_id, id);
create index reversal_attempts_procedure on reversal_attempts (procedure_number);
create index reversal_attempts_unclear on reversal_attempts (id) where outcome in ('STARTED', 'IN_DOUBT');
create unique index reversal_attempts_one_success on reversal_attempts (deposit_id) where outcome = 'REVERSED';
select audited('reversal_attempts');

--changeset fundsdesk:deposits-181-attempts-kept splitStatements:false
--comment What ended stays as it ended; nothing is deleted.
create function check_reversal_attempt() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or new.deleted_at is not null
        or old.outcome not in ('STARTED', 'IN_DOUBT')
        or (old.outcome = 'IN_DOUBT' and new.outcome not in ('NOT_BOOKED', 'BOOKED'))
        or row (new.id, new.number, new.deposit_id, new.reason, new.note, new.freeze_account, new.work_order,
                new.person, new.source, new.created_at, new.created_by)
            is distinct from
            row (old.id, old.number, old.deposit_id, old.reason, old.note, old.freeze_account, old.work_order,
                old.person, old.source, old.created_at, old.created_by)
    then
        raise exception 'attempt % stays what it was', old.number
            using errcode = 'check_violation', constraint = 'reversal_attempts_kept';
    end if;
    return new;
end $$;
create trigger kept before update or delete on reversal_attempts
    for each row execute function check_reversal_attempt();

--changeset fundsdesk:deposits-182-no-reversal-without-attempt splitStatements:false
--comment Whoever writes: a deposit that the desk takes back has the attempt that did it, for the same reason, at commit.
create function check_reversal_attempted() returns trigger language plpgsql as $$
begin
    if not exists (select from reversal_attempts a
                   where a.deposit_id = new.id and a.outcome = 'REVERSED' and a.reason = new.reversal_reason) then
        raise exception 'deposit % was taken back without an attempt', new.number
            using errcode = 'check_violation', constraint = 'deposit_applications_attempted';
    end if;
    return null;
end $$;
create constraint trigger attempted after update of reversal_reason on deposit_applications
    deferrable initially deferred
    for each row when (new.reversal_reason is not null and old.reversal_reason is null)
    execute function check_reversal_attempted();

--changeset fundsdesk:deposits-183-failed
--comment Reversals that failed, each until it is put right (RVS-10).
create table failed_reversals (
    id bigint primary key, version int not null, created_at timestamptz not null, created_by text not null,
    deleted_at timestamptz, deleted_by text, deletion_reason text,
    deposit_id      bigint         not null references deposit_applications,
    client_id       bigint         not null references clients,
    currency        varchar(3)     not null references currencies (code),
    amount          numeric(24, 4) not null check (amount > 0),
    next_step       text           not null check (next_step in
        ('FREEZE_AND_CONTACT', 'CLEAR_WITHDRAWALS', 'ASK_LEDGER', 'ESCALATE', 'TRY_AGAIN')),
    failed_at       timestamptz    not null,
    due_at          timestamptz    not null,
    failures        int            not null check (failures > 0),
    last_attempt_id bigint         not null references reversal_attempts,
    status          text           not null check (status in ('OPEN', 'REVERSED', 'OVERTAKEN', 'GIVEN_UP')),
    closed_at       timestamptz,
    closed_by       text,
    closing_note    text,
    constraint failed_reversals_closed check ((status = 'OPEN') = (closed_at is null)),
    constraint failed_reversals_due check (due_at > failed_at)
);
create unique index failed_reversals_one_open on failed_reversals (deposit_id) where status = 'OPEN';
create index on failed_reversals (due_at, id);
create index on failed_reversals (failed_at, id);
create index on failed_reversals (amount, id);
create index on failed_reversals (created_at, id);
create index on failed_reversals (deposit_id, id);
create index on failed_reversals (client_id, id);
create index on failed_reversals (last_attempt_id);
select audited('failed_reversals');
