--liquibase formatted sql

--changeset fundsdesk:refunds-010
-- Who had a hand in it, who agreed, from which account it is paid, and where its money is until then.
alter table refunds
    add company_account_id bigint references company_bank_accounts,
    add payee_bic text check (payee_bic ~ '^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$'),
    add money text not null default 'UNBOOKED' check (money in ('UNBOOKED', 'IN_SUSPENSE')),
    add makers text not null default '',
    add reviewed_by text,
    add reviewed_by_person text,
    add reviewed_at timestamptz,
    add remark text,
    add payee_exception boolean not null default false,
    drop constraint refunds_status_check,
    add constraint refunds_status_check check (status in
        ('PENDING_REVIEW', 'RETURNED', 'PENDING_PROCESSING', 'REMITTING', 'PROCESSED', 'CANCELLED'));
update refunds set makers = registered_by_person;
update refunds r set money = 'IN_SUSPENSE' where exists (
    select from refund_parts p where p.refund_id = r.id and (p.deposit_id is not null or exists (
        select from deposit_reviews v
        where v.line_id = p.line_id and v.kind = 'DEPOSIT_REFUND' and v.status = 'APPROVED')));
update refunds r set company_account_id = (
    select coalesce(l.account_id, d.company_account_id) from refund_parts p
    left join statement_lines l on l.id = p.line_id left join deposit_applications d on d.id = p.deposit_id
    where p.refund_id = r.id order by p.id limit 1);
alter table refunds
    alter makers drop default,
    alter money drop default,
    alter payee_exception drop default,
    -- Nothing is paid that nobody reviewed, or that one of those who made it reviewed, or without knowing to whom.
    add constraint refunds_reviewed check (status not in ('PENDING_PROCESSING', 'REMITTING', 'PROCESSED')
        or (reviewed_by_person is not null and reviewed_at is not null
            and not reviewed_by_person = any (string_to_array(makers, E'\n'))
            and payee_name is not null and payee_bank is not null and payee_account is not null));
create index on refunds (company_account_id, id);
drop index refunds_open;
create index refunds_open on refunds (due_date) where status not in ('PROCESSED', 'CANCELLED');
select audited_again('refunds');
