-- The names of added fields and of their choices are kept by language ({"es": …, "en": …}), no longer as a Spanish-English pair.
update custom_field
set words = jsonb_build_object('es', words -> 0, 'en', words -> 1)
where jsonb_typeof(words) = 'array';

update custom_field
set options = jsonb_set(options, '{choices}', (
  select jsonb_object_agg(key, case when jsonb_typeof(value) = 'array' then jsonb_build_object('es', value -> 0, 'en', value -> 1) else value end)
  from jsonb_each(options -> 'choices')
))
where jsonb_typeof(options -> 'choices') = 'object' and options -> 'choices' <> '{}'::jsonb;
