-- The change feed walks the vintages in the order of their bounds and keys: what began, and what
-- ended. The bounds are written so that no other query can take these indexes for its own
-- `lower(recorded) <= …`: they would lead it astray.
CREATE INDEX sector_vintage_by_begin ON sector_vintage (coalesce(lower(recorded), '-infinity'), code);
CREATE INDEX sector_vintage_by_end ON sector_vintage (coalesce(upper(recorded), 'infinity'), code) WHERE NOT upper_inf(recorded);
CREATE INDEX project_kind_vintage_by_begin ON project_kind_vintage (coalesce(lower(recorded), '-infinity'), code);
CREATE INDEX project_kind_vintage_by_end ON project_kind_vintage (coalesce(upper(recorded), 'infinity'), code) WHERE NOT upper_inf(recorded);
CREATE INDEX programme_vintage_by_begin ON programme_vintage (coalesce(lower(recorded), '-infinity'), code);
CREATE INDEX programme_vintage_by_end ON programme_vintage (coalesce(upper(recorded), 'infinity'), code) WHERE NOT upper_inf(recorded);
CREATE INDEX project_vintage_by_begin ON project_vintage (coalesce(lower(recorded), '-infinity'), code);
CREATE INDEX project_vintage_by_end ON project_vintage (coalesce(upper(recorded), 'infinity'), code) WHERE NOT upper_inf(recorded);
CREATE INDEX project_event_vintage_by_begin ON project_event_vintage (coalesce(lower(recorded), '-infinity'), id);
CREATE INDEX project_event_vintage_by_end ON project_event_vintage (coalesce(upper(recorded), 'infinity'), id) WHERE NOT upper_inf(recorded);
