-- The search finds parts of names, paths, addresses and numbers, words by their beginning, scripts without spaces, and emoji. The program
-- cuts the texts (src/engine/store/search-tokens.ts). Records that exist are indexed again in the background (src/engine/records/reindex.ts),
-- so that this migration takes no longer on a large database; until then they are found by the words by which they were found before.

-- A number as a whole, its parts, its letters, and the ends of its digits with and without leading zeros: INC0000042 by inc, 0042, 42.
create function search_number(number text) returns tsvector language sql immutable parallel safe strict as $$
  select array_to_tsvector(array(
    select lower(number)
    union
    select part
    from regexp_split_to_table(lower(number), '[^[:alnum:]]+') part
    where part <> ''
    union
    select substring(lower(number) from '^[[:alpha:]]+')
    where number ~ '^[[:alpha:]]'
    union
    select right(digits, n)
    from (select substring(number from '\d+$') as digits where number ~ '\d$') d, generate_series(2, least(length(digits), 12)) n
    union
    select substring(number from '[1-9]\d*$')
    where number ~ '[1-9]\d*$'
  ))
$$;

-- What a record is found by: the words of its texts in both languages, the parts of its texts as the program cuts them, its number.
create function search_document(number text, title text, body text, parts text) returns tsvector language sql immutable parallel safe as $$
  select search_vector(title, body) || cast(parts as tsvector) || coalesce(search_number(number), '')
$$;

-- A question that the program has read, as a query: [[{"text": "'printers':*", "word": "printers"}, {"text": "'colour'", "not": true}]].
-- The lists are alternatives, their terms hold together. A word is also found in its other forms. Stop words of either language count only
-- where there is nothing else.
create function search_query(asked jsonb) returns tsquery language sql immutable parallel safe as $$
  with term as (
    select g.place, t.value ->> 'text' as text, t.value ->> 'word' as word, t.value ? 'not' as excluded
    from jsonb_array_elements(asked) with ordinality as g(value, place), jsonb_array_elements(g.value) as t(value)
  ), form as (
    select place, excluded,
      concat_ws(' | ', text, nullif(plainto_tsquery('sereno_es', word)::text, ''), nullif(plainto_tsquery('sereno_en', word)::text, '')) as text,
      word is not null and not excluded and '{}' in (ts_lexize('spanish_stem', word), ts_lexize('english_stem', word)) as is_stop
    from term
  ), needed as (
    select *, bool_and(is_stop) filter (where not excluded) over (partition by place) as only_stops
    from form
  ), alternative as (
    select string_agg(case when excluded then '!(' || text || ')' else '(' || text || ')' end, ' & ') as text
    from needed
    where not is_stop or only_stops
    group by place
  )
  select cast(string_agg('(' || text || ')', ' | ') as tsquery)
  from alternative
$$;

-- PostgreSQL does not use the index of a text search below row-level security, since the operator @@ is not leakproof. These functions run as
-- the owner of the tables and repeat the policies of `record`. `execute` plans for the words that are asked for.
create function search_matches(asked tsquery, types text[], most integer) returns table (id uuid, type text)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query execute '
    select r.id, r.type
    from record r
    where r.search @@ $1
      and r.type = any ($2)
      and ((select scope_is_program())
        or r.organisation = any ((select scope_organisations())::uuid[])
        or (r.shared and r.organisation = any ((select scope_above())::uuid[])))
    limit $3'
  using asked, types, most;
end
$$;

-- The newest open records that match, and the newest of all.
create function search_newest(asked tsquery, types text[], most integer) returns table (id uuid, type text)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query execute '
    with visible as not materialized (
      select r.id, r.type, r.phase
      from record r
      where r.search @@ $1
        and r.type = any ($2)
        and ((select scope_is_program())
          or r.organisation = any ((select scope_organisations())::uuid[])
          or (r.shared and r.organisation = any ((select scope_above())::uuid[])))
    )
    (select v.id, v.type from visible v where v.phase in (''new'', ''active'', ''waiting'') order by v.id desc limit $3)
    union
    (select v.id, v.type from visible v order by v.id desc limit $3)'
  using asked, types, most;
end
$$;

-- By which fields the records of a type are found, and how far the records that were written before have been indexed again.
create table search_index (
  type text primary key,
  fields text not null,
  after uuid,
  done boolean not null default false
);
