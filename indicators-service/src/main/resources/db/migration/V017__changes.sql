-- The change feed walks the vintages in the order of their bounds and keys: what began, and what
-- ended. Within one stamp an import may record millions.
CREATE INDEX theme_vintage_by_begin ON theme_vintage (lower(recorded), code);
CREATE INDEX theme_vintage_by_end ON theme_vintage (upper(recorded), code) WHERE NOT upper_inf(recorded);
CREATE INDEX unit_vintage_by_begin ON unit_vintage (lower(recorded), code);
CREATE INDEX unit_vintage_by_end ON unit_vintage (upper(recorded), code) WHERE NOT upper_inf(recorded);
CREATE INDEX region_vintage_by_begin ON region_vintage (lower(recorded), code);
CREATE INDEX region_vintage_by_end ON region_vintage (upper(recorded), code) WHERE NOT upper_inf(recorded);
CREATE INDEX source_vintage_by_begin ON source_vintage (lower(recorded), id);
CREATE INDEX source_vintage_by_end ON source_vintage (upper(recorded), id) WHERE NOT upper_inf(recorded);
CREATE INDEX indicator_vintage_by_begin ON indicator_vintage (lower(recorded), code);
CREATE INDEX indicator_vintage_by_end ON indicator_vintage (upper(recorded), code) WHERE NOT upper_inf(recorded);
CREATE INDEX observation_vintage_by_begin ON observation_vintage (lower(recorded), series, period);
CREATE INDEX observation_vintage_by_end ON observation_vintage (upper(recorded), series, period) WHERE NOT upper_inf(recorded);
CREATE INDEX observation_statement_vintage_by_begin ON observation_statement_vintage (lower(recorded), id);
CREATE INDEX observation_statement_vintage_by_end ON observation_statement_vintage (upper(recorded), id) WHERE NOT upper_inf(recorded);
CREATE INDEX plan_vintage_by_begin ON plan_vintage (lower(recorded), code);
CREATE INDEX plan_vintage_by_end ON plan_vintage (upper(recorded), code) WHERE NOT upper_inf(recorded);
CREATE INDEX target_statement_vintage_by_begin ON target_statement_vintage (lower(recorded), id);
CREATE INDEX target_statement_vintage_by_end ON target_statement_vintage (upper(recorded), id) WHERE NOT upper_inf(recorded);
CREATE INDEX rule_set_vintage_by_begin ON rule_set_vintage (lower(recorded), code);
CREATE INDEX rule_set_vintage_by_end ON rule_set_vintage (upper(recorded), code) WHERE NOT upper_inf(recorded);
