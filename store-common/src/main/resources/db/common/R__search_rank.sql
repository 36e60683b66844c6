-- How well something answers what is searched for: 0 it is its code, 1 one of its names, 2 a name begins with it,
-- 3 every word occurs in the names, 4 it was found elsewhere. Names are those as they are searched, a line each.
CREATE OR REPLACE FUNCTION search_rank(code text, names text, phrase text) RETURNS integer
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
    word text;
BEGIN
    IF lower(code) = phrase THEN
        RETURN 0;
    ELSIF phrase IN (split_part(names, E'\n', 1), split_part(names, E'\n', 2)) THEN
        RETURN 1;
    ELSIF starts_with(names, phrase) OR strpos(names, E'\n' || phrase) > 0 THEN
        RETURN 2;
    END IF;
    FOREACH word IN ARRAY string_to_array(phrase, ' ') LOOP
        IF strpos(names, word) = 0 THEN
            RETURN 4;
        END IF;
    END LOOP;
    RETURN 3;
END $$;
