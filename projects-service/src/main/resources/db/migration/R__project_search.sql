-- The grams that find a word soonest: its pairs of characters, or the only one.
CREATE OR REPLACE FUNCTION search_grams(word text) RETURNS text[]
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN ARRAY(SELECT gram FROM unnest(grams(word)) AS gram WHERE length(gram) = least(2, length(word)));

-- Which share of the rows of a table PostgreSQL expects to meet a condition, by its statistics alone.
CREATE OR REPLACE FUNCTION expected_share(searched regclass, condition text) RETURNS float LANGUAGE plpgsql AS $$
DECLARE
    plan json;
BEGIN
    EXECUTE format('EXPLAIN (FORMAT JSON) SELECT FROM %s WHERE %s', searched, condition) INTO plan;
    RETURN (plan -> 0 -> 'Plan' ->> 'Plan Rows')::float / greatest(1, (SELECT reltuples FROM pg_class WHERE oid = searched));
END $$;

-- The condition that a word occurs in a text, for such a guess: of one or two characters by how often that
-- gram occurs, of more by a sample of the texts.
CREATE OR REPLACE FUNCTION search_sample(word text, grams text, texts text) RETURNS text LANGUAGE sql IMMUTABLE
    RETURN CASE WHEN length(word) <= 2 THEN format('%I @> %L', grams, ARRAY[word])
                ELSE format('%I LIKE %L', texts, '%' || regexp_replace(word, '([%_\\])', '\\\1', 'g') || '%') END;

-- The condition on a project `v`, as held at $1, that a phrase finds it with a rank. Where few are expected they
-- are looked up, by the beginning of their names or by their grams; where many are, they are met along their
-- codes. The first branch of each CASE is for few.
CREATE OR REPLACE FUNCTION project_search_condition(phrase text, rank integer) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    common    CONSTANT float := 0.01;
    words     CONSTANT text[] := string_to_array(phrase, ' ');
    begins    CONSTANT text := format(
        '(search_text(name_zh) COLLATE "C" BETWEEN %1$L AND %2$L OR search_text(name_en) COLLATE "C" BETWEEN %1$L AND %2$L)',
        phrase, CASE rank WHEN 1 THEN phrase ELSE phrase || chr(1114111) END);
    share     float := 1;
    least     float := 1;
    expected  float;
    rarest    text := words[1];
    word      text;
    condition text;
BEGIN
    IF rank = 0 THEN
        RETURN format('lower(code) = %L', phrase);
    ELSIF rank < 3 THEN
        RETURN CASE WHEN expected_share('project_vintage', begins) < common THEN begins
                    ELSE format('(starts_with(names, %L) OR strpos(names, %L) > 0)', phrase, E'\n' || phrase) END;
    ELSIF rank = 3 THEN
        SELECT string_agg(search_sample(each, 'name_grams', 'names'), ' AND ') INTO condition FROM unnest(words) AS each;
        RETURN (SELECT string_agg(format('strpos(names, %L) > 0', each), ' AND ') FROM unnest(words) AS each)
            || CASE WHEN expected_share('project_vintage', condition) < common
               THEN format(' AND name_grams @> %L', (SELECT array_agg(gram) FROM unnest(words) AS each, unnest(search_grams(each)) AS gram))
               ELSE '' END;
    END IF;
    FOREACH word IN ARRAY words LOOP
        condition := search_sample(word, 'grams', 'searched');
        expected := least(1, expected_share('project_vintage', condition) + expected_share('project_party_vintage', condition));
        share := share * expected;
        IF expected < least THEN
            least := expected;
            rarest := word;
        END IF;
    END LOOP;
    RETURN (SELECT string_agg(format(
                '(strpos(searched, %1$L) > 0
                  OR EXISTS (SELECT FROM project_party_vintage p
                              WHERE p.project = v.code AND strpos(p.searched, %1$L) > 0 AND held(p.recorded, $1) OFFSET 0))', each), ' AND ')
              FROM unnest(words) AS each)
        || CASE WHEN share < common
           THEN format(' AND code IN (SELECT w.code FROM project_vintage w WHERE w.grams @> %1$L
                                      UNION ALL
                                      SELECT p.project FROM project_party_vintage p WHERE p.grams @> %1$L)', search_grams(rarest))
           ELSE '' END;
END $$;

-- The next projects that a phrase finds, in the order of rank and code, behind a place in it (or before
-- it, when read backwards): rank by rank, until there are enough.
CREATE OR REPLACE FUNCTION project_search(phrase text, as_of timestamptz, backwards boolean,
                                          place_rank integer, place_code text, most integer)
    RETURNS TABLE (code text, rank integer) LANGUAGE plpgsql SET max_parallel_workers_per_gather = 0 AS $$
DECLARE
    tier    integer := place_rank;
    behind  text := format(' AND v.code %s %L', CASE WHEN backwards THEN '<' ELSE '>' END, place_code);
    missing integer := most;
    got     integer;
BEGIN
    WHILE missing > 0 AND tier BETWEEN 0 AND 4 LOOP
        RETURN QUERY EXECUTE format(
            'SELECT v.code, %1$s FROM project_vintage v
              WHERE held(v.recorded, $1) AND %2$s%3$s AND search_rank(v.code, v.names, %4$L) NOT IN (%5$s)
              ORDER BY v.code%6$s LIMIT %7$s',
            tier, project_search_condition(phrase, tier), behind, phrase,
            array_to_string(array_remove('{0,1,2,3,4}', tier), ', '), CASE WHEN backwards THEN ' DESC' END, missing) USING as_of;
        GET DIAGNOSTICS got = ROW_COUNT;
        missing := missing - got;
        tier := tier + CASE WHEN backwards THEN -1 ELSE 1 END;
        behind := '';
    END LOOP;
END $$;
