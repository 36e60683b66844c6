#!/bin/sh
# Run once by the image, on an empty volume: a database for each service, owned by a role of the same name, and a role that
# the service works with.
set -eu

make() {
    psql --set ON_ERROR_STOP=1 --username postgres --dbname postgres --set name="$1" --set password="$2" \
        --set service="$3" --set service_password="$4" <<'SQL'
CREATE ROLE :"name" LOGIN PASSWORD :'password';
CREATE ROLE :"service" LOGIN PASSWORD :'service_password';
CREATE DATABASE :"name" OWNER :"name";
REVOKE ALL ON DATABASE :"name" FROM PUBLIC;
SQL
}

make "$INDICATORS_USERNAME" "$INDICATORS_PASSWORD" "$INDICATORS_SERVICE_USERNAME" "$INDICATORS_SERVICE_PASSWORD"
make "$PROJECTS_USERNAME" "$PROJECTS_PASSWORD" "$PROJECTS_SERVICE_USERNAME" "$PROJECTS_SERVICE_PASSWORD"
