-- One series of 25 observations with their statements: the statement that the service prepares for
-- /v1/indicators/{code}/observations?region=…, with its parameters.
\set i random(1, :indicators)
\set r random(1, :regions)
WITH page AS (
    SELECT *, indicator AS key_0, region AS key_1, measure AS key_2, period AS key_3
      FROM (SELECT s.indicator, s.region, s.measure, s.frequency, v.series, v.period, v.period_start,
                   v.period_end, v.value, v.qualifier, v.status, i.theme,
                   CASE WHEN s.measure IN ('YOY', 'AAGR') THEN 'PCT' ELSE i.unit END AS unit,
                   lower(v.recorded) AS recorded_from
              FROM observation_vintage v
              JOIN series s ON s.id = v.series
              JOIN indicator_vintage i ON i.code = s.indicator AND held(i.recorded, CAST(:asOf AS timestamptz))
             WHERE held(v.recorded, CAST(:asOf AS timestamptz))
               AND EXISTS (SELECT FROM observation_statement_vintage w
                             JOIN source_vintage d ON d.id = w.source AND held(d.recorded, CAST(:asOf AS timestamptz))
                            WHERE w.series = v.series AND w.period = v.period AND w.value = v.value
                              AND held(w.recorded, CAST(:asOf AS timestamptz)) AND d.published_on <= CAST(:at AS date)
                           OFFSET 0)) AS row
     WHERE region = ANY(ARRAY['INVENTED-' || CAST(:r AS integer)]) AND indicator = 'INVENTED-' || CAST(:i AS integer)
     ORDER BY key_0, key_1, key_2, key_3
     LIMIT CAST(:rows AS integer))
SELECT page.*, stated.statements
  FROM page CROSS JOIN LATERAL (
       SELECT json_agg(json_build_object('id', w.id, 'source', w.source, 'locator', w.locator,
                                         'note', w.note, 'published', d.published)
                       ORDER BY d.published_on, w.id) AS statements
         FROM observation_statement_vintage w
         JOIN source_vintage d ON d.id = w.source AND held(d.recorded, CAST(:asOf AS timestamptz))
        WHERE w.series = page.series AND w.period = page.period AND w.value = page.value
          AND held(w.recorded, CAST(:asOf AS timestamptz)) AND d.published_on <= CAST(:at AS date)) stated
 ORDER BY key_0, key_1, key_2, key_3;
