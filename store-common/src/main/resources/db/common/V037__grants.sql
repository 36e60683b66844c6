-- Who may write what. The grants of an author are told to the transaction that writes for it; they are
-- held against every row by the service and, as a second wall, by row-level security.

-- The regions and all below them, as they are held.
CREATE FUNCTION regions_and_below(codes text[]) RETURNS text[]
    LANGUAGE sql STABLE STRICT
AS $$
    WITH RECURSIVE below AS (
        SELECT unnest(codes) AS code
         UNION
        SELECT r.code FROM region_vintage r JOIN below ON r.parent = below.code WHERE upper_inf(r.recorded))
    SELECT array_agg(code) FROM below
$$;

-- Tells the transaction what its author is granted: by role a list of grants, each an object of its bounds.
-- A grant that is bound to regions covers those below them, too.
CREATE FUNCTION take_grants(grants jsonb) RETURNS text
    LANGUAGE sql VOLATILE STRICT
AS $$
    WITH widened AS (
        SELECT role, jsonb_agg(CASE WHEN each_grant ? 'regions'
                   THEN each_grant || jsonb_build_object('regions', to_jsonb(regions_and_below(
                            ARRAY(SELECT jsonb_array_elements_text(each_grant -> 'regions')))))
                   ELSE each_grant END) AS list
          FROM jsonb_each(grants) AS by_role (role, list), jsonb_array_elements(list) AS each_grant
         GROUP BY role)
    SELECT set_config('suite.grants', coalesce(jsonb_object_agg(role, list), '{}')::text, true)
           || set_config('suite.unbound', coalesce(string_agg(role, ',') FILTER (WHERE EXISTS (
                  SELECT FROM jsonb_array_elements(list) AS each_grant WHERE each_grant = '{}')), ''), true)
      FROM widened
$$;

-- Whether one of these roles is granted without bounds.
CREATE FUNCTION granted_everywhere(roles text[]) RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN string_to_array(current_setting('suite.unbound', true), ',') && roles;

-- Whether one of these roles is granted for a place, such as {"regions": ["530102"], "themes": ["ECOLOGY"]}: a grant
-- covers it when for each of its bounds the place has such codes, and all of them are within it.
CREATE FUNCTION granted(roles text[], place jsonb) RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
AS $$
    SELECT EXISTS (
        SELECT FROM unnest(roles) AS role,
                    jsonb_array_elements(nullif(current_setting('suite.grants', true), '')::jsonb -> role) AS each_grant
         WHERE NOT EXISTS (
               SELECT FROM jsonb_each(each_grant) AS bound (name, codes)
                WHERE NOT coalesce(jsonb_array_length(place -> name) > 0 AND codes @> (place -> name), false)))
$$;

-- A place as a problem names it; what belongs to none concerns all.
CREATE FUNCTION place_text(place jsonb) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (SELECT coalesce(string_agg(name || ' ' || coalesce((
                       SELECT string_agg(code, ', ') FROM jsonb_array_elements_text(codes) AS code), '–'), '; '), '*')
              FROM jsonb_each(place) AS named (name, codes));

-- Row-level security of a noun: everyone reads; whoever is granted one of the roles for the place of a row begins and
-- ends its vintages.
CREATE PROCEDURE guard_vintages(noun text, roles text[], place text) LANGUAGE plpgsql AS $$
DECLARE
    rule CONSTANT text := format('granted_everywhere(%L) OR granted(%1$L, %s)', roles, place);
    vintages CONSTANT text := noun || '_vintage';
BEGIN
    EXECUTE format('DROP POLICY IF EXISTS everyone_reads ON %I', vintages);
    EXECUTE format('DROP POLICY IF EXISTS granted_begin ON %I', vintages);
    EXECUTE format('DROP POLICY IF EXISTS granted_end ON %I', vintages);
    EXECUTE format('CREATE POLICY everyone_reads ON %I FOR SELECT USING (true)', vintages);
    EXECUTE format('CREATE POLICY granted_begin ON %I FOR INSERT WITH CHECK (%s)', vintages, rule);
    EXECUTE format('CREATE POLICY granted_end ON %I FOR UPDATE USING (true) WITH CHECK (%s)', vintages, rule);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', vintages);
END $$;

-- An import that is carried out later has the grants that its author had.
ALTER TABLE import_job ADD COLUMN author json;
