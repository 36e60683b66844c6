-- Gives every invented project of projects.sql a line on the list of 2024, for each month of that year what was
-- spent and an approved report, and two milestones. The constraints that forbid overlaps are left out, as there.
\set ON_ERROR_STOP on
\set QUIET on
SET client_min_messages = error;
SET maintenance_work_mem = '512MB';
BEGIN;

SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', c.conrelid::regclass, c.conname)
  FROM pg_constraint c JOIN pg_class i ON i.oid = c.conindid JOIN pg_am m ON m.oid = i.relam
 WHERE m.amname = 'gist' AND c.conrelid::regclass::text ~ '^(investment|progress|milestone)' \gexec

CREATE TEMP TABLE held AS
SELECT code, row_number() OVER (ORDER BY code) AS number, recorded FROM project_vintage WHERE code LIKE 'inv-%';

INSERT INTO investment_line_vintage (project, year, list_level, list_category, key_project, planned, investment_unit,
                                     source, recorded, recorded_by)
SELECT code, '2024', 'city', (ARRAY['preparatory', 'new-start', 'ongoing', 'completing'])[1 + number % 4],
       number % 20 = 0, 1 + number % 24, 'INVENTED', 'INVENTED-4', recorded, 'bench'
  FROM held;

INSERT INTO investment_actual_vintage (project, month, amount, investment_unit, source, recorded, recorded_by)
SELECT code, '2024-' || lpad(m::text, 2, '0'), (1 + number % 24) / 12.0, 'INVENTED', 'INVENTED-5', recorded, 'bench'
  FROM held, generate_series(1, 12) m;

INSERT INTO progress_report_vintage (project, month, revision, status, physical_progress, text_zh, confidence,
                                     recorded, recorded_by)
SELECT code, '2024-' || lpad(m::text, 2, '0'), 1, 'approved', m * 8, '虚构进展，仅供测量', 'on-track', recorded, 'bench'
  FROM held, generate_series(1, 12) m;

INSERT INTO milestone_vintage (project, code, name_zh, name_en, original, current, actual, reason, source,
                               recorded, recorded_by)
SELECT held.code, m.code, '虚构节点', 'Invented milestone', m.due, m.due + m.late, CASE WHEN m.met THEN m.due + m.late END,
       CASE WHEN m.late > 0 THEN '虚构原因' END, 'INVENTED-5', recorded, 'bench'
  FROM held,
       LATERAL (VALUES ('start', date '2024-01-01' + (number % 300)::integer, (number % 4 * 10)::integer, number % 50 > 0),
                       ('finish', date '2029-01-01' + (number % 300)::integer, (number % 20 / 19 * 30)::integer, false))
               m (code, due, late, met);

UPDATE recording SET last = clock_timestamp();
COMMIT;
VACUUM ANALYZE;
SELECT (SELECT count(*) FROM progress_report_vintage) || ' reports, ' || pg_size_pretty(pg_database_size(current_database()));
