#!/bin/sh
# Run once by the image, on an empty volume: a database for each service, owned by a role of the same name.
set -eu

make() {
    psql --set ON_ERROR_STOP=1 --username postgres --dbname postgres --set name="$1" --set password="$2" <<'SQL'
CREATE ROLE :"name" LOGIN PASSWORD :'password';
CREATE DATABASE :"name" OWNER :"name";
REVOKE ALL ON DATABASE :"name" FROM PUBLIC;
SQL
}

make "$INDICATORS_USERNAME" "$INDICATORS_PASSWORD"
make "$PROJECTS_USERNAME" "$PROJECTS_PASSWORD"
