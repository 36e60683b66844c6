-- What a project is part of, as published by a day: the nearest first, up to the whole that is part of
-- nothing. Sums count a whole once: of a set of projects they leave out each of which a whole is in the
-- set, too (docs/domain.md).
CREATE OR REPLACE FUNCTION project_wholes(of_project text, as_of timestamptz, at_day date)
    RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
WITH RECURSIVE whole AS (
    SELECT of_project AS code, 0 AS distance
     UNION ALL
    SELECT r.other, w.distance + 1
      FROM whole w
      JOIN project_relation_vintage r ON r.project = w.code AND r.relation = 'part-of' AND held(r.recorded, as_of)
      JOIN source_vintage d ON d.id = r.source AND held(d.recorded, as_of) AND d.published_on <= at_day)
SELECT coalesce(array_agg(code ORDER BY distance) FILTER (WHERE distance > 0), '{}') FROM whole
$$;
