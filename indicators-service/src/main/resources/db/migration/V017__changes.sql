-- The change feed walks the vintages in the order of their bounds and keys: what began, and what
-- ended. Within one stamp an import may record millions. The bounds are written so that no other
-- query can take these indexes for its own `lower(recorded) <= …`: they would lead it astray.
CREATE INDEX theme_vintage_by_begin ON theme_vintage (coalesce(lower(recorded), '-infinity'), code);
CREATE INDEX theme_vintage_by_end ON theme_vintage (coalesce(upper(recorded), 'infinity'), code) WHERE NOT upper_inf(recorded);
CREATE INDEX unit_vintage_by_begin ON unit_vintage (coalesce(lower(recorded), '-infinity'), code);
CREATE INDEX unit_vintage_by_end ON unit_vintage (coalesce(upper(recorded), 'infinity'), code) WHERE NOT upper_inf(recorded);
CREATE INDEX region_vintage_by_begin ON region_vintage (coalesce(lower(recorded), '-infinity'), code);
CREATE INDEX region_vintage_by_end ON region_vintage (coalesce(upper(recorded), 'infinity'), code) WHERE NOT upper_inf(recorded);
CREATE INDEX source_vintage_by_begin ON source_vintage (coalesce(lower(recorded), '-infinity'), id);
CREATE INDEX source_vintage_by_end ON source_vintage (coalesce(upper(recorded), 'infinity'), id) WHERE NOT upper_inf(recorded);
CREATE INDEX indicator_vintage_by_begin ON indicator_vintage (coalesce(lower(recorded), '-infinity'), code);
CREATE INDEX indicator_vintage_by_end ON indicator_vintage (coalesce(upper(recorded), 'infinity'), code) WHERE NOT upper_inf(recorded);
CREATE INDEX observation_vintage_by_begin ON observation_vintage (coalesce(lower(recorded), '-infinity'), series, period);
CREATE INDEX observation_vintage_by_end ON observation_vintage (coalesce(upper(recorded), 'infinity'), series, period) WHERE NOT upper_inf(recorded);
CREATE INDEX observation_statement_vintage_by_begin ON observation_statement_vintage (coalesce(lower(recorded), '-infinity'), id);
CREATE INDEX observation_statement_vintage_by_end ON observation_statement_vintage (coalesce(upper(recorded), 'infinity'), id) WHERE NOT upper_inf(recorded);
CREATE INDEX plan_vintage_by_begin ON plan_vintage (coalesce(lower(recorded), '-infinity'), code);
CREATE INDEX plan_vintage_by_end ON plan_vintage (coalesce(upper(recorded), 'infinity'), code) WHERE NOT upper_inf(recorded);
CREATE INDEX target_statement_vintage_by_begin ON target_statement_vintage (coalesce(lower(recorded), '-infinity'), id);
CREATE INDEX target_statement_vintage_by_end ON target_statement_vintage (coalesce(upper(recorded), 'infinity'), id) WHERE NOT upper_inf(recorded);
CREATE INDEX rule_set_vintage_by_begin ON rule_set_vintage (coalesce(lower(recorded), '-infinity'), code);
CREATE INDEX rule_set_vintage_by_end ON rule_set_vintage (coalesce(upper(recorded), 'infinity'), code) WHERE NOT upper_inf(recorded);
