package cityplan.gateway.stream;

import cityplan.gateway.change.Changes.Start;
import cityplan.gateway.change.Entry;
import cityplan.gateway.change.Places;
import cityplan.gateway.part.Part;

import io.vertx.core.Vertx;

import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// The merged feed as one client follows it. Of each service one entry waits at most; the next one
/// is asked for when that has been taken. All of it happens on one event loop.
final class MergedStream implements Upstream.Listener {

    private final Outlet outlet;
    private final Map<Part, Upstream> upstreams = new EnumMap<>(Part.class);
    private final Map<Part, Entry> waiting = new EnumMap<>(Part.class);
    private final Set<Part> silent = EnumSet.noneOf(Part.class);
    private Places reached;
    private boolean telling;
    private boolean told;
    private boolean late;
    private Runnable stop = () -> {};

    MergedStream(Start start, Outlet outlet) {
        this.reached = start.from();
        this.outlet = outlet;
        silent.addAll(start.unreachable());
    }

    void follow(Part part, Upstream upstream) {
        upstreams.put(part, upstream);
        upstream.open();
    }

    void beatEvery(Duration heartbeat) {
        Vertx vertx = Vertx.currentContext().owner();
        long timer = vertx.setPeriodic(heartbeat.toMillis(), _ -> beat());
        stop = () -> vertx.cancelTimer(timer);
    }

    void leave() {
        stop.run();
        upstreams.values().forEach(Upstream::leave);
    }

    /// After each heartbeat: says that it is there, where nothing else was said. Who has not taken
    /// an entry since the last one is cut off.
    private void beat() {
        if (late) {
            outlet.cut();
        } else if (!telling && !told) {
            outlet.beat();
        }
        late = telling;
        told = false;
    }

    @Override
    public void told(Entry entry) {
        waiting.put(entry.part(), entry);
        tell();
    }

    @Override
    public void answers(Part part, boolean does) {
        boolean changed = does ? silent.remove(part) : silent.add(part);
        if (changed) {
            outlet.unreachable(List.copyOf(silent));
        }
    }

    /// Its client asks again, and hears of it.
    @Override
    public void unidentified() {
        outlet.end();
    }

    private void tell() {
        Optional<Entry> next = telling ? Optional.empty() : Entry.next(waiting.values());
        next.ifPresent(entry -> {
            telling = true;
            waiting.remove(entry.part());
            reached = reached.with(entry.part(), entry.place());
            outlet.tell(entry, reached, () -> taken(entry.part()));
        });
    }

    private void taken(Part part) {
        telling = false;
        late = false;
        told = true;
        Objects.requireNonNull(upstreams.get(part)).next();
        tell();
    }
}
