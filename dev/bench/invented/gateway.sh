# Sourced by the measurements that ask more than one client may. Expects $root.

# Starts a gateway of its own before the running suite, with everything switched on and an allowance that nothing here
# uses up: $gateway tells where. $service and $projects say where the services are.
open_gateway() {
    local port=${GATEWAY_PORT:-18080}
    gateway=http://127.0.0.1:$port
    curl -fs -o /dev/null "$service/v1/units" ||
        { echo "No suite that is open to readers answers at $service: run ./suite up, without SUITE_READING." >&2; exit 1; }
    SUITE_LOCAL=true SUITE_INDICATORS_URL=$service SUITE_PROJECTS_URL=$projects QUARKUS_HTTP_HOST=127.0.0.1 QUARKUS_HTTP_PORT=$port \
        QUARKUS_MANAGEMENT_HOST=127.0.0.1 QUARKUS_MANAGEMENT_PORT=$((port + 1000)) QUARKUS_SHUTDOWN_DELAY=0S \
        SUITE_LIMITS_REQUESTS_QUOTA=1000000 SUITE_LIMITS_REQUESTS_BURST=1000000 \
        "$JAVA_HOME/bin/java" -XX:+UseSerialGC -jar "$root/gateway/target/quarkus-app/quarkus-run.jar" >/dev/null 2>&1 &
    opened=$!
    until curl -fs -o /dev/null "$gateway/v1/units"; do
        kill -0 "$opened" 2>/dev/null || { echo "The gateway did not start." >&2; exit 1; }
        sleep 0.5
    done
}

close_gateway() {
    kill "$opened" 2>/dev/null && wait "$opened" || true
}
