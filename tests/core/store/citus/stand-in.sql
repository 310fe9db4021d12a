-- Stands in for Citus where it cannot be had: it takes the calls that spread tables, refuses what Citus refuses, and remembers them.
set allow_system_table_mods = on;
insert into pg_extension (oid, extname, extowner, extnamespace, extrelocatable, extversion)
  values (pg_nextoid('pg_extension', 'oid', 'pg_extension_oid_index'), 'citus', 10, 'pg_catalog'::regnamespace, false, 'stand-in');
create table pg_catalog.pg_dist_partition (
  logicalrelid regclass primary key, partmethod "char" not null, partkey text, colocationid int not null, step serial);
grant select on pg_catalog.pg_dist_partition to public;

create function pg_catalog.create_distributed_table(table_name regclass, distribution_column text, colocate_with text default 'default')
returns void language plpgsql as $$
declare
  loose text;
  beside pg_dist_partition;
begin
  if exists (select 1 from pg_dist_partition p where p.logicalrelid = table_name) then
    raise exception 'table "%" is already distributed', table_name;
  end if;
  select c.relname into loose from pg_index i join pg_class c on c.oid = i.indexrelid
  where i.indrelid = table_name and i.indisunique and not exists (
    select 1 from pg_attribute a where a.attrelid = table_name and a.attname = distribution_column and a.attnum = any (i.indkey::int[]));
  if loose is not null then
    raise exception 'cannot create constraint on "%": unique index "%" lacks the distribution column', table_name, loose;
  end if;
  if exists (select 1 from pg_constraint where (conrelid = table_name or confrelid = table_name) and contype = 'f') then
    raise exception 'foreign keys of "%" leave its family', table_name;
  end if;
  if exists (select 1 from pg_trigger where tgrelid = table_name and not tgisinternal) then
    raise exception 'triggers are not supported on "%"', table_name;
  end if;
  if colocate_with not in ('none', 'default') then
    select * into beside from pg_dist_partition p where p.logicalrelid = colocate_with::regclass;
    if beside is null then
      raise exception 'relation % is not distributed', colocate_with;
    end if;
    if (select (atttypid, attcollation) from pg_attribute where attrelid = table_name and attname = distribution_column)
      is distinct from (select (atttypid, attcollation) from pg_attribute where attrelid = beside.logicalrelid and attname = beside.partkey) then
      raise exception 'cannot colocate tables % and %', beside.logicalrelid, table_name;
    end if;
  end if;
  insert into pg_dist_partition (logicalrelid, partmethod, partkey, colocationid)
    values (table_name, 'h', distribution_column,
      coalesce(beside.colocationid, (select coalesce(max(colocationid), 0) + 1 from pg_dist_partition)));
end $$;

create function pg_catalog.create_reference_table(table_name regclass) returns void language sql as $$
  insert into pg_dist_partition (logicalrelid, partmethod, partkey, colocationid) values (table_name, 'n', null, 0)
$$;

-- Like Citus, it knows the size of its own tables only.
create function pg_catalog.citus_total_relation_size(logicalrelid regclass, fail_on_error boolean default true)
returns bigint language plpgsql as $$
begin
  if not exists (select 1 from pg_dist_partition p where p.logicalrelid = $1) then
    raise exception 'could not calculate the size because relation % is not distributed', $1;
  end if;
  return pg_total_relation_size($1);
end $$;
