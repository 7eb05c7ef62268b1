-- The app's role may not delete what is append-only. This is the one way, and it works only for a whole client, in the
-- practice that the transaction has named, when the same transaction has put the erasure on record.
create function erase_client_records(erased uuid) returns bigint language plpgsql security definer
set search_path = pg_catalog, public as $$
declare
  own uuid := nullif(current_setting('app.practice_id', true), '')::uuid;
  place text;
  places text[];
  waiting text[];
  removed bigint := 0;
  here bigint;
begin
  if own is null or current_setting('app.scope', true) is distinct from 'practice' then
    raise exception 'erase_client_records: no practice';
  end if;
  if not exists (select 1 from audit_record
                  where practice_id = own and client_id = erased and action = 'client.erase' and at = now()) then
    raise exception 'erase_client_records: not on record';
  end if;
  -- Every table about a client, however new. A table whose rows others still point at has its turn again.
  select array_agg(c.relname::text order by c.relname) into places
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'client_id' and not a.attisdropped
   where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
     and c.relname <> all (array['audit_record', 'auth_session', 'member']);
  while cardinality(places) > 0 loop
    waiting := '{}';
    foreach place in array places loop
      begin
        execute format('delete from %I where practice_id = $1 and client_id = $2', place) using own, erased;
        get diagnostics here = row_count;
        removed := removed + here;
      exception when foreign_key_violation then
        waiting := waiting || place;
      end;
    end loop;
    if waiting = places then
      raise exception 'erase_client_records: rows of other tables point at %', waiting;
    end if;
    places := waiting;
  end loop;
  return removed;
end $$;
--> statement-breakpoint
-- The sign-in of an erased client who is a member nowhere any more. One that another practice's former member still
-- points at is emptied instead.
create function erase_account(erased uuid, erased_client uuid) returns void language plpgsql security definer
set search_path = pg_catalog, public as $$
declare
  own uuid := nullif(current_setting('app.practice_id', true), '')::uuid;
begin
  if not exists (select 1 from audit_record where practice_id = own and client_id = erased_client
                    and action = 'client.erase' and at = now()) then
    raise exception 'erase_account: not on record';
  end if;
  if exists (select 1 from account_practice where account_id = erased) then
    raise exception 'erase_account: still a member';
  end if;
  delete from auth_session where account_id = erased;
  delete from password_reset where account_id = erased;
  delete from account_event where account_id = erased;
  begin
    delete from account where id = erased;
  exception when foreign_key_violation then
    update account set email = erased || '@erased.invalid', name = '', password_hash = 'erased' where id = erased;
  end;
end $$;
