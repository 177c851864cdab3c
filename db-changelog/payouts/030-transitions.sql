--liquibase formatted sql

--changeset fundsdesk:payouts-030 splitStatements:false
-- Whether nothing of a row differs but these columns. Each change of a record names what it may change, so that a column
-- that is added later is frozen until somebody says otherwise.
create function only_differs(p_old jsonb, p_new jsonb, variadic p_columns text[]) returns boolean
    immutable language sql as $$
    select p_old - array_append(p_columns, 'version') = p_new - array_append(p_columns, 'version')
$$;

--changeset fundsdesk:payouts-031 splitStatements:false
-- A file goes one way: written, released, uploaded; or void before that. What it says is written once. While it is a draft
-- payments come and go, and its day and its makers with them; what the bank debited for all of it is said later.
create function check_transfer_file_change() returns trigger language plpgsql as $$
declare
    v_from constant text := case tg_op when 'INSERT' then '' else old.status end;
    v_old constant jsonb := case tg_op when 'INSERT' then null else to_jsonb(old) end;
    v_new constant jsonb := to_jsonb(new);
    v_allowed boolean;
begin
    v_allowed := (case v_from || '>' || new.status
        when '>DRAFT' then new.payments = 0 and new.total = 0
        when 'DRAFT>DRAFT' then only_differs(v_old, v_new, 'payments', 'total', 'makers', 'execution_date')
        when 'DRAFT>EXPORTED' then only_differs(v_old, v_new, 'status', 'sha256', 'exported_by', 'exported_at', 'makers')
        when 'EXPORTED>RELEASED' then only_differs(v_old, v_new, 'status', 'released_at')
        when 'RELEASED>UPLOADED' then
            only_differs(v_old, v_new, 'status', 'uploaded_by', 'uploaded_at', 'bank_reference')
        when 'DRAFT>VOID' then only_differs(v_old, v_new, 'status', 'void_reason')
        when 'EXPORTED>VOID' then only_differs(v_old, v_new, 'status', 'void_reason')
        when 'RELEASED>VOID' then only_differs(v_old, v_new, 'status', 'void_reason')
        when 'UPLOADED>UPLOADED' then
            only_differs(v_old, v_new, case when v_old ->> 'debit_id' is null then 'debit_id' else 'version' end)
        else v_from = new.status and only_differs(v_old, v_new, 'version') end);
    if not v_allowed then
        raise exception 'transfer file % does not change so', new.number
            using errcode = 'check_violation', constraint = 'transfer_files_way';
    end if;
    return null;
end $$;
create trigger one_way after insert or update on transfer_files for each row execute function check_transfer_file_change();

-- A payment ends once: paid or refused by the bank when its file is there, taken out of a draft, void with its file.
create function check_transfer_payment_change() returns trigger language plpgsql as $$
declare
    v_from constant text := case tg_op when 'INSERT' then '' else old.status end;
    v_old constant jsonb := case tg_op when 'INSERT' then null else to_jsonb(old) end;
    v_new constant jsonb := to_jsonb(new);
    v_file constant text := (select status from transfer_files where id = new.file_id);
    v_allowed boolean;
begin
    v_allowed := (case v_from || '>' || new.status
        when '>IN_FILE' then new.ending is null
        when 'IN_FILE>PAID' then v_file = 'UPLOADED' and only_differs(v_old, v_new, 'status', 'debit_id')
        when 'IN_FILE>FAILED' then v_file = 'UPLOADED' and only_differs(v_old, v_new, 'status', 'ending')
        when 'IN_FILE>TAKEN_OUT' then v_file = 'DRAFT' and only_differs(v_old, v_new, 'status', 'ending')
        when 'IN_FILE>VOID' then v_file <> 'UPLOADED' and only_differs(v_old, v_new, 'status', 'ending')
        when 'PAID>PAID' then
            only_differs(v_old, v_new, case when v_old ->> 'debit_id' is null then 'debit_id' else 'version' end)
        else v_from = new.status and only_differs(v_old, v_new, 'version') end);
    if not v_allowed then
        raise exception 'payment % does not change so', new.number
            using errcode = 'check_violation', constraint = 'transfer_payments_way';
    end if;
    return null;
end $$;
create trigger one_way after insert or update on transfer_payments
    for each row execute function check_transfer_payment_change();

-- Nothing of all this is ever deleted, by hand either.
create function refuse_delete() returns trigger language plpgsql as $$
begin
    raise exception 'what was paid is never deleted from %', tg_table_name
        using errcode = 'check_violation', constraint = 'never_deleted';
end $$;
create trigger never_deleted before delete on transfer_files for each row execute function refuse_delete();
create trigger never_deleted before delete on transfer_payments for each row execute function refuse_delete();
alter table transfer_files add constraint transfer_files_kept check (deleted_at is null);
alter table transfer_payments add constraint transfer_payments_kept check (deleted_at is null);

-- A void file has no payment that could still be paid, at commit.
create function check_transfer_file_void() returns trigger language plpgsql as $$
begin
    if exists (select from transfer_payments where file_id = new.id and status in ('IN_FILE', 'PAID')) then
        raise exception 'file % is void, and its payments are not', new.number
            using errcode = 'check_violation', constraint = 'transfer_files_void_whole';
    end if;
    return null;
end $$;
create constraint trigger void_whole after update on transfer_files deferrable initially deferred
    for each row when (new.status = 'VOID') execute function check_transfer_file_void();
