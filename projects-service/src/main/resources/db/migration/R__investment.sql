-- The currency of a unit of money, by its dimension.
CREATE OR REPLACE FUNCTION currency_of(dimension text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN upper(substr(dimension, length('currency-') + 1));

-- What was spent on a project from a month to a month, in whole units of its currency, and which of
-- these months are the first and the last one reported. Different currencies have no sum.
CREATE OR REPLACE FUNCTION spent_between(of_project text, from_month text, to_month text, as_of timestamptz, at_day date)
    RETURNS TABLE (spent numeric, first_month text, last_month text, dimension text)
    LANGUAGE sql STABLE PARALLEL SAFE AS $$
SELECT CASE WHEN min(u.dimension) = max(u.dimension) THEN sum(a.amount * u.multiplier) END,
       min(a.month), max(a.month), min(u.dimension)
  FROM investment_actual_vintage a
  JOIN source_vintage d ON d.id = a.source AND held(d.recorded, as_of) AND d.published_on <= at_day
  JOIN unit_vintage u ON u.code = a.investment_unit AND held(u.recorded, as_of)
 WHERE a.project = of_project AND a.month BETWEEN from_month AND to_month
   AND held(a.recorded, as_of)
$$;

-- The same for a year, and how many months of it have passed with the last one reported. A month
-- before that one for which nothing is reported counts as nothing.
CREATE OR REPLACE FUNCTION spent_in_year(of_project text, of_year text, as_of timestamptz, at_day date)
    RETURNS TABLE (spent numeric, months integer, dimension text)
    LANGUAGE sql STABLE PARALLEL SAFE AS $$
SELECT s.spent, right(s.last_month, 2)::integer, s.dimension
  FROM spent_between(of_project, of_year || '-01', of_year || '-12', as_of, at_day) s
$$;

-- The light of what was spent in a year: the one place where it is decided, so that answers, filters
-- and counts agree. `spent` and `plan` are of one currency; the months passed, each a twelfth, are
-- what of the year has elapsed; the lag is the elapsed share less spent of plan, in percentage
-- points. A lag of less than `yellow` is green, one of more than `red` is red; exactly either is
-- yellow. Nothing is divided, so that the edges are exact. Null is no light: nothing is planned or
-- nothing reported.
CREATE OR REPLACE FUNCTION light_of(spent numeric, months integer, plan numeric, yellow numeric, red numeric)
    RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE
        WHEN plan IS NULL OR plan <= 0 OR spent IS NULL THEN NULL
        WHEN 1200 * spent - 100 * months * plan + 12 * yellow * plan > 0 THEN 'green'
        WHEN 1200 * spent - 100 * months * plan + 12 * red * plan < 0 THEN 'red'
        ELSE 'yellow'
    END;
