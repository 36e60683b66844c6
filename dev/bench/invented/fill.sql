-- Fills an empty database of indicators-service with invented figures: every indicator in every
-- region for 25 years, recorded year by year; one cell in twenty was revised once. Indexes are made at
-- the end. The constraints that forbid overlaps are left out for good: no read uses their indexes, and
-- ten million rows would be checked for half an hour.
--   psql -v indicators=2000 -v regions=200 -f fill.sql
\set ON_ERROR_STOP on
\set QUIET on
SET client_min_messages = error;
SET maintenance_work_mem = '1GB';
BEGIN;

CREATE TEMP TABLE rebuilt AS
SELECT format('ALTER TABLE %s ADD CONSTRAINT %I %s', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid)) AS make,
       format('ALTER TABLE %s DROP CONSTRAINT %I', c.conrelid::regclass, c.conname) AS leave
  FROM pg_constraint c
 WHERE c.conrelid IN ('observation_vintage'::regclass, 'observation_statement_vintage'::regclass)
   AND c.contype IN ('u', 'f')
UNION ALL
SELECT pg_get_indexdef(i.indexrelid), format('DROP INDEX %s', i.indexrelid::regclass)
  FROM pg_index i
 WHERE i.indrelid IN ('observation_vintage'::regclass, 'observation_statement_vintage'::regclass)
   AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = i.indexrelid);
SELECT leave FROM rebuilt \gexec

-- Year 25 was recorded yesterday, year 1 a day for each year before.
CREATE FUNCTION pg_temp.day(year integer) RETURNS timestamptz LANGUAGE sql STABLE
    RETURN date_trunc('day', now()) - make_interval(days => 26 - year);
CREATE FUNCTION pg_temp.ever() RETURNS tstzrange LANGUAGE sql STABLE
    RETURN tstzrange(pg_temp.day(0), NULL);

INSERT INTO theme SELECT 'INVENTED-' || n FROM generate_series(1, 10) n;
INSERT INTO theme_vintage (code, name_zh, name_en, ordinal, recorded, recorded_by)
SELECT 'INVENTED-' || n, '虚构主题' || n, 'Invented theme ' || n, n, pg_temp.ever(), 'scale' FROM generate_series(1, 10) n;

INSERT INTO unit VALUES ('INVENTED');
INSERT INTO unit_vintage (code, name_zh, name_en, dimension, base_unit, multiplier, recorded, recorded_by)
VALUES ('INVENTED', '虚构单位', 'invented unit', 'invented', 'INVENTED', 1, pg_temp.ever(), 'scale');

INSERT INTO region SELECT 'INVENTED-' || n FROM generate_series(1, :regions) n;
INSERT INTO region_vintage (code, name_zh, name_en, level, parent, recorded, recorded_by)
SELECT 'INVENTED-' || n, '虚构区域' || n, 'Invented region ' || n, CASE n WHEN 1 THEN 'city' ELSE 'district' END,
       CASE WHEN n > 1 THEN 'INVENTED-1' END, pg_temp.ever(), 'scale'
  FROM generate_series(1, :regions) n;

INSERT INTO source VALUES ('INVENTED');
INSERT INTO source_vintage (id, title_zh, title_en, kind, region, published, recorded, recorded_by)
VALUES ('INVENTED', '虚构数据（仅供测量）', 'Invented figures, for measurements only', 'press', 'INVENTED-1', '2000',
        pg_temp.ever(), 'scale');

INSERT INTO indicator SELECT 'INVENTED-' || n FROM generate_series(1, :indicators) n;
INSERT INTO indicator_vintage (code, name_zh, name_en, theme, unit, direction, value_type, decimals, frequency,
                               recorded, recorded_by)
SELECT 'INVENTED-' || n, '虚构指标' || n, 'Invented indicator ' || n, 'INVENTED-' || n % 10 + 1, 'INVENTED', 'higher',
       'amount', 2, 'annual', pg_temp.ever(), 'scale'
  FROM generate_series(1, :indicators) n;

INSERT INTO series (indicator, region, measure, frequency)
SELECT 'INVENTED-' || i, 'INVENTED-' || r, 'LEVEL', 'annual'
  FROM generate_series(1, :indicators) i, generate_series(1, :regions) r
 ORDER BY i, r;

-- A cell is revised where its hash says so: from the day after its year was recorded.
CREATE FUNCTION pg_temp.revised(series bigint, year integer) RETURNS boolean LANGUAGE sql IMMUTABLE
    RETURN abs(hashint8(series * 25 + year)) % 20 = 0;
CREATE FUNCTION pg_temp.value(series bigint, year integer, revision integer) RETURNS numeric LANGUAGE sql IMMUTABLE
    RETURN (100 + series % 900 + year * 7 + revision)::numeric + 0.25;

INSERT INTO observation_vintage (series, period, value, status, reason, recorded, recorded_by)
SELECT s.id, (2000 + y)::text, pg_temp.value(s.id, y, 0), 'final', NULL,
       tstzrange(pg_temp.day(y), CASE WHEN pg_temp.revised(s.id, y) THEN pg_temp.day(y) + interval '1 hour' END), 'scale'
  FROM generate_series(1, 25) y, series s
 ORDER BY y, s.id;
INSERT INTO observation_vintage (series, period, value, status, reason, recorded, recorded_by)
SELECT s.id, (2000 + y)::text, pg_temp.value(s.id, y, 1), 'final', 'new-data',
       tstzrange(pg_temp.day(y) + interval '1 hour', NULL), 'scale'
  FROM generate_series(1, 25) y, series s
 WHERE pg_temp.revised(s.id, y)
 ORDER BY y, s.id;

INSERT INTO observation_statement_vintage (id, series, period, value, source, locator, recorded, recorded_by)
SELECT 'inv-' || to_hex(v.series * 100 + right(v.period, 2)::integer), v.series, v.period, v.value, 'INVENTED',
       'table ' || v.series % 1000, v.recorded, 'scale'
  FROM observation_vintage v;

-- One plan, with twenty indicators' targets for five years, whatever the size.
INSERT INTO plan VALUES ('INVENTED');
INSERT INTO plan_vintage (code, name_zh, name_en, region, period_start, period_end, kind, source, recorded, recorded_by)
VALUES ('INVENTED', '虚构规划', 'Invented plan', 'INVENTED-1', 2021, 2025, 'five-year-plan', 'INVENTED', pg_temp.ever(), 'scale');
INSERT INTO target (id, plan, series, period, operator, value_low, terms)
SELECT format('inv-%s-%s', n, y), 'INVENTED', s.id, y::text, 'ge', 250 + n * 10, 'ge'
  FROM generate_series(1, 20) n, generate_series(2021, 2025) y, series s
 WHERE s.indicator = 'INVENTED-' || n AND s.region = 'INVENTED-1';
INSERT INTO target_statement_vintage (id, target, value_low, attribute, commitment, source, recorded, recorded_by)
SELECT t.id, t.id, t.value_low, 'expected', 'plan', 'INVENTED', pg_temp.ever(), 'scale' FROM target t;

SELECT make FROM rebuilt WHERE make NOT LIKE '%WITHOUT OVERLAPS%' \gexec
UPDATE recording SET last = clock_timestamp();
COMMIT;
VACUUM ANALYZE;
SELECT count(*) || ' observations, ' || (SELECT count(*) FROM observation_vintage) || ' vintages, '
       || pg_size_pretty(pg_database_size(current_database()))
  FROM observation_vintage WHERE upper_inf(recorded);
