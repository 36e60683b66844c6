-- What the role may do that the service works with; the owner of the database only migrates it. Nothing that was recorded
-- can be changed or removed by it, and no table, trigger or policy can. Whoever makes the database makes both roles.
DO $$
DECLARE
    service CONSTANT text := '${service-role}';
    recorded CONSTANT text[] := ARRAY(
        SELECT relname FROM pg_class
         WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND relname LIKE '%\_vintage');
    given_out CONSTANT text[] := ARRAY(
        SELECT relname FROM pg_class
         WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
           AND (relname || '_vintage' = ANY (recorded) OR relname IN ('series', 'target')));
    -- What is derived by triggers, and facts about the work.
    written_over CONSTANT text[] := ARRAY(
        SELECT relname FROM pg_class
         WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
           AND relname IN ('indicator_place', 'observation_presence', 'project_standing', 'import_job', 'import_job_part',
                           'webhook', 'webhook_delivery', 'idempotency_key'));
    one text;
BEGIN
    IF service = current_user THEN
        RAISE NOTICE 'the service works as the owner of the database; it will not start';
        RETURN;
    END IF;
    EXECUTE format('GRANT CONNECT, TEMPORARY ON DATABASE %I TO %I', current_database(), service);
    EXECUTE format('GRANT USAGE ON SCHEMA public TO %I', service);
    EXECUTE format('REVOKE ALL ON ALL TABLES IN SCHEMA public FROM %I', service);
    EXECUTE format('GRANT SELECT ON ALL TABLES IN SCHEMA public TO %I', service);
    EXECUTE format('GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO %I', service);
    EXECUTE format('GRANT UPDATE ON recording TO %I', service);
    FOREACH one IN ARRAY recorded LOOP
        EXECUTE format('GRANT INSERT, UPDATE (recorded), MAINTAIN ON %I TO %I', one, service);
    END LOOP;
    FOREACH one IN ARRAY given_out LOOP
        EXECUTE format('GRANT INSERT ON %I TO %I', one, service);
    END LOOP;
    FOREACH one IN ARRAY written_over LOOP
        EXECUTE format('GRANT INSERT, UPDATE, DELETE, MAINTAIN ON %I TO %I', one, service);
    END LOOP;
    -- A view or table that a later migration makes can be read at once.
    EXECUTE format('ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO %I', service);
    EXECUTE format('ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE ON SEQUENCES TO %I', service);
END $$;
