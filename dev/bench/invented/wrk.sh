# Sourced by the measurements that load an address with wrk.

command -v wrk >/dev/null || { echo "This measurement needs wrk (Debian: apt-get install wrk)." >&2; exit 1; }

# Prints the median latency in microseconds and the requests per second of an address:
# connections, seconds, address, what the request says of caches.
measure() {
    wrk -t1 -c"$1" -d"$2"s --latency -H "Cache-Control: $4" "$3" | awk '
        function micros(text) {
            if (text ~ /us$/) return text + 0
            if (text ~ /ms$/) return text * 1000
            return text * 1000000
        }
        $1 == "50%" { median = micros($2) }
        /Requests\/sec/ { rate = $2 }
        /Non-2xx/ { bad = 1 }
        END { if (bad || !rate) { print "the server answered with errors" > "/dev/stderr"; exit 1 }; print median, rate }'
}

# The middle of a column of a file of such results.
column() { cut -d' ' -f"$2" "$1" | sort -n | awk '{ value[NR] = $1 } END { print value[int((NR + 1) / 2)] }'; }
