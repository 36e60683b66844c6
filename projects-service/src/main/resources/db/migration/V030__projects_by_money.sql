-- A list of the most expensive projects begins at their end of this index.
CREATE INDEX project_vintage_by_total ON project_vintage (coalesce(total_investment, 0) DESC, code);
