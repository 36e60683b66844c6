-- From here on the service works with a role of its own and no longer with the owner's; R__service_role.sql says what that
-- one may do. Who may write what is the owner's to say.
REVOKE ALL ON PROCEDURE guard_vintages(text, text[], text) FROM PUBLIC;
