-- Fills an empty database of projects-service with invented projects, each with five events, two
-- parties and, one in ten, a whole that it is part of. The same number gives the same projects. The
-- constraints that forbid overlaps are left out for good: no read uses their indexes.
--   psql -v projects=100000 -f projects.sql
\set ON_ERROR_STOP on
\set QUIET on
SET client_min_messages = error;
SET maintenance_work_mem = '512MB';
BEGIN;

SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', c.conrelid::regclass, c.conname)
  FROM pg_constraint c JOIN pg_class i ON i.oid = c.conindid JOIN pg_am m ON m.oid = i.relam
 WHERE m.amname = 'gist' AND c.conrelid::regclass::text LIKE 'project%' \gexec

CREATE FUNCTION pg_temp.ever() RETURNS tstzrange LANGUAGE sql STABLE
    RETURN tstzrange(date_trunc('day', now()) - interval '1 day', NULL);
-- One of several words, by the hash of a number and a word that tells choices apart.
CREATE FUNCTION pg_temp.one(words text[], number integer, choice text) RETURNS text LANGUAGE sql IMMUTABLE
    RETURN words[1 + abs(hashint8(number::bigint * 1000003 + hashtext(choice))::bigint) % cardinality(words)];

INSERT INTO source SELECT 'INVENTED-' || n FROM generate_series(1, 5) n;
INSERT INTO source_vintage (id, published, recorded, recorded_by)
SELECT 'INVENTED-' || n, (2019 + n)::text, pg_temp.ever(), 'bench' FROM generate_series(1, 5) n;
INSERT INTO unit VALUES ('INVENTED');
INSERT INTO unit_vintage (code, dimension, multiplier, recorded, recorded_by)
VALUES ('INVENTED', 'currency-cny', 100000000, pg_temp.ever(), 'bench');
INSERT INTO region SELECT 'INVENTED-' || n FROM generate_series(1, 100) n;
INSERT INTO region_vintage (code, parent, recorded, recorded_by)
SELECT 'INVENTED-' || n, CASE WHEN n > 1 THEN 'INVENTED-' || n / 10 + 1 END, pg_temp.ever(), 'bench'
  FROM generate_series(1, 100) n;
INSERT INTO sector SELECT 'invented-' || n FROM generate_series(1, 18) n;
INSERT INTO sector_vintage (code, name_zh, name_en, recorded, recorded_by)
SELECT 'invented-' || n, '虚构领域' || n, 'Invented sector ' || n, pg_temp.ever(), 'bench' FROM generate_series(1, 18) n;
INSERT INTO project_kind SELECT 'invented-' || n FROM generate_series(1, 60) n;
INSERT INTO project_kind_vintage (code, name_zh, name_en, sector, recorded, recorded_by)
SELECT 'invented-' || n, '虚构类别' || n, 'Invented kind ' || n, 'invented-' || n % 18 + 1, pg_temp.ever(), 'bench'
  FROM generate_series(1, 60) n;

CREATE TEMP TABLE word AS SELECT
    ARRAY['东川','西山','南屏','北辰','官渡','呈贡','晋宁','安宁','富民','宜良','嵩明','石林','禄劝','寻甸','滇池','翠湖','金殿','黑龙潭',
          '大观','海埂','巫家坝','长水','马街','茨坝','龙泉','青云','莲华','护国','联盟','金马'] AS places,
    ARRAY['Dongchuan','Xishan','Nanping','Beichen','Guandu','Chenggong','Jinning','Anning','Fumin','Yiliang','Songming','Shilin',
          'Luquan','Xundian','Dianchi','Cuihu','Jindian','Heilongtan','Daguan','Haigeng','Wujiaba','Changshui','Majie','Ciba',
          'Longquan','Qingyun','Lianhua','Huguo','Lianmeng','Jinma'] AS places_en,
    ARRAY['地铁线','快速路','主干道','学校','医院','水厂','公园','河道整治','产业园','数据中心','保障房','变电站','管廊','停车场','图书馆',
          '养老院','污水处理厂','物流园','会展中心','体育馆'] AS things,
    ARRAY['metro line','expressway','trunk road','school','hospital','waterworks','park','river works','industrial park',
          'data centre','social housing','substation','utility tunnel','car park','library','home for the aged',
          'sewage works','logistics park','exhibition centre','sports hall'] AS things_en,
    ARRAY['新建','扩建','改造','提升','一期','二期','三期','配套'] AS ways,
    ARRAY['new','extension','conversion','renewal','phase 1','phase 2','phase 3','ancillary'] AS ways_en,
    ARRAY['甲','乙','丙','丁','戊','己','庚','辛','壬','癸'] AS stems;

INSERT INTO project SELECT 'inv-' || lpad(n::text, 6, '0') FROM generate_series(1, :projects) n;
INSERT INTO project_vintage (code, name_zh, name_en, sector, kind, regions, total_investment, investment_unit,
                             start_period, finish_period, owner_zh, owner_en, description_zh, description_en,
                             recorded, recorded_by)
SELECT 'inv-' || lpad(n::text, 6, '0'),
       format('虚构%s%s%s%s号', pg_temp.one(places, n, 'place'), pg_temp.one(things, n, 'thing'), pg_temp.one(ways, n, 'way'), n),
       format('Invented %s %s, %s, no. %s', pg_temp.one(places_en, n, 'place'), pg_temp.one(things_en, n, 'thing'),
              pg_temp.one(ways_en, n, 'way'), n),
       'invented-' || (n % 60 + 1) % 18 + 1, 'invented-' || n % 60 + 1,
       CASE WHEN n % 3 > 0 THEN ARRAY['INVENTED-' || n % 100 + 1] ELSE '{}' END,
       n % 997 + 0.5, 'INVENTED', (2020 + n % 4)::text, (2023 + n % 4)::text,
       format('虚构%s建设公司', pg_temp.one(stems, n, 'owner')), NULL,
       format('%s方向，%s批次，仅供测量', pg_temp.one(places, n, 'way to'), pg_temp.one(stems, n, 'batch')),
       'Made up for a measurement',
       pg_temp.ever(), 'bench'
  FROM generate_series(1, :projects) n, word;

INSERT INTO project_event_vintage (id, project, period, event, planned, source, recorded, recorded_by)
SELECT format('inv-%s-%s', n, e), 'inv-' || lpad(n::text, 6, '0'), (2019 + e)::text,
       (ARRAY['proposed', 'approved', 'construction_start', 'milestone', 'commissioned'])[e], e > 3, 'INVENTED-' || e,
       pg_temp.ever(), 'bench'
  FROM generate_series(1, :projects) n, generate_series(1, 5) e;

INSERT INTO project_party_vintage (project, role, name_zh, name_en, recorded, recorded_by)
SELECT 'inv-' || lpad(n::text, 6, '0'), role,
       format('虚构%s%s', pg_temp.one(places, n, role), CASE role WHEN 'owner' THEN '投资集团' ELSE '住建局' END), NULL,
       pg_temp.ever(), 'bench'
  FROM generate_series(1, :projects) n, word, unnest(ARRAY['owner', 'responsible']) role;

INSERT INTO project_relation_vintage (project, relation, other, source, recorded, recorded_by)
SELECT 'inv-' || lpad(n::text, 6, '0'), 'part-of', 'inv-' || lpad((n / 10 * 10 + 1)::text, 6, '0'), 'INVENTED-1',
       pg_temp.ever(), 'bench'
  FROM generate_series(1, :projects) n
 WHERE n % 10 = 5;

UPDATE recording SET last = clock_timestamp();
COMMIT;
VACUUM ANALYZE;
SELECT count(*) || ' projects, ' || (SELECT count(*) FROM project_event_vintage) || ' events, '
       || pg_size_pretty(pg_database_size(current_database()))
  FROM project_vintage;
