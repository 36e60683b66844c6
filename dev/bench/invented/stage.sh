# Sourced by the measurements that fill a database of their own. Expects $root and $here (this folder).

needs() {
    local tool
    for tool in "$@"; do
        command -v "$tool" >/dev/null ||
            { echo "This measurement needs $* (Debian: wrk, postgresql-client, postgresql-contrib, curl)." >&2; exit 1; }
    done
}

# Starts an empty database with one service on it, INDICATORS or PROJECTS: $database and $service tell where.
open_stage() {
    local ready
    close_stage
    state=$(mktemp -d)
    coproc STAGE { exec "$JAVA_HOME/bin/java" -Dsuite.root="$root" \
        -cp "$root/dev/local/target/local-0.1.0-SNAPSHOT.jar:$root/dev/local/target/lib/*" cityplan.local.bench.Stage "$state" "$1"; }
    stage=$STAGE_PID
    read -r database <&"${STAGE[0]}" && read -r service <&"${STAGE[0]}" && read -r ready <&"${STAGE[0]}"
    curl -fs -o /dev/null --retry 120 --retry-delay 1 --retry-all-errors "$ready" ||
        { echo "The service does not get ready: $(tail -1 "$state"/logs/*-service.log)" >&2; exit 1; }
}

close_stage() {
    [[ -n ${stage:-} ]] || return 0
    local input=${STAGE[1]:-}
    [[ -z $input ]] || exec {input}>&-
    wait "$stage" || true
    rm -rf "$state"
    stage=
}
trap close_stage EXIT

# load CONNECTIONS SECONDS PATH: median latency and requests per second. The path may hold %i, %r and %p, for
# which any of $indicators, $regions and $projects is asked.
load() {
    wrk -t1 -c"$1" -d"$2"s --timeout 30s --latency -s "$here/paths.lua" "$service" -- "$3" \
        "${indicators:-0}" "${regions:-0}" "${projects:-0}" | awk '
        $1 == "50%" { median = $2 }
        /Requests\/sec/ { rate = $2 }
        /Non-2xx/ { bad = 1 }
        END { if (bad || !rate) print "-", 0; else print median, rate }'
}

# The median latency of a path, warmed, one request after the other.
latency() {
    load 1 3 "$1" >/dev/null
    load 1 "${seconds:-8}" "$1" | cut -d' ' -f1
}
