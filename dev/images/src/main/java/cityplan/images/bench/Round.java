package cityplan.images.bench;

import cityplan.images.build.JavaRuntime;
import cityplan.images.build.Place;
import cityplan.images.run.Actor;
import cityplan.images.run.Readers;
import cityplan.images.run.Stage;
import cityplan.local.process.Service;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;

/// All three services started one after the other in one way, then read one after the other.
record Round(Place place, JavaRuntime java, Stage stage) {

    private static final Duration READING = Duration.ofSeconds(3);
    private static final int READERS = 16;
    private static final List<String> INDICATORS =
            List.of("/v1/indicators/GDP/observations?region=530100", "/v1/targets?limit=50");
    private static final List<String> PROJECTS =
            List.of("/v1/projects?limit=20", "/v1/projects/expressway-kuntang");

    List<Sample> of(Kind kind) throws IOException, InterruptedException, ExecutionException {
        List<Actor> actors = new ArrayList<>();
        List<Sample> starts = new ArrayList<>();
        List<Sample> samples = new ArrayList<>();
        try {
            for (Service service : Service.values()) {
                Actor actor = stage.start(service, kind.measured(service, place, java));
                actors.add(actor);
                starts.add(started(kind, actor));
            }
            for (int index = 0; index < actors.size(); index++) {
                samples.add(read(actors.get(index), starts.get(index)));
            }
        } finally {
            for (Actor actor : actors.reversed()) {
                actor.stop();
            }
        }
        return samples;
    }

    private static Sample started(Kind kind, Actor actor) throws IOException, InterruptedException {
        Duration ready = actor.ready();
        return new Sample(
                kind,
                actor.service(),
                ready.toMillis(),
                actor.processor().toMillis(),
                actor.memory(),
                0,
                0);
    }

    private static Sample read(Actor actor, Sample started)
            throws IOException, InterruptedException, ExecutionException {
        List<String> paths =
                switch (actor.service()) {
                    case INDICATORS, GATEWAY -> INDICATORS;
                    case PROJECTS -> PROJECTS;
                };
        double answers = new Readers(READERS, paths).read(actor.url(), READING);
        return new Sample(
                started.kind(),
                started.service(),
                started.ready(),
                started.processor(),
                started.memory(),
                actor.mostMemory(),
                answers);
    }
}
