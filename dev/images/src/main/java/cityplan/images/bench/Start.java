package cityplan.images.bench;

import cityplan.images.build.Base;
import cityplan.images.build.Images;
import cityplan.images.build.JavaRuntime;
import cityplan.images.build.Place;
import cityplan.images.run.Actor;
import cityplan.images.run.Rehearsal;
import cityplan.images.run.Stage;
import cityplan.images.run.Training;
import cityplan.local.process.Logs;
import cityplan.local.process.Service;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;

/// Measures every [Kind] of start on one stage, taking turns, and prints a table of medians.
public final class Start {

    private final Place place;
    private final JavaRuntime java;
    private final List<Sample> samples = new ArrayList<>();

    private Start(Place place, JavaRuntime java) {
        this.place = place;
        this.java = java;
    }

    /// @param words how often each start is measured
    public static void main(String... words)
            throws IOException, InterruptedException, ExecutionException {
        Logs.silence();
        Place place = Place.of(Path.of(System.getProperty("suite.root")));
        Start start = new Start(place, JavaRuntime.at(place));
        start.prepare();
        start.measure(words.length > 0 ? Integer.parseInt(words[0]) : 5);
        System.exit(0);
    }

    private void prepare() throws IOException, InterruptedException, ExecutionException {
        new Images(place, new Base.OfThisMachine(), java).settle();
        Training training = new Training(place, java);
        if (!training.done()) {
            System.out.println("Training for the AOT caches");
            training.run();
        }
        for (Kind kind : Kind.values()) {
            if (kind.archived()) {
                System.out.println("Training for " + kind.label());
                new Rehearsal(place).act(service -> kind.archiving(service, place, java));
            }
        }
    }

    private void measure(int rounds) throws IOException, InterruptedException, ExecutionException {
        try (Stage stage = Stage.open(place.root(), place.target().resolve("stage"))) {
            Round round = new Round(place, java, stage);
            fill(stage);
            for (int number = 1; number <= rounds; number++) {
                for (Kind kind : Kind.values()) {
                    samples.addAll(round.of(kind));
                }
                System.out.printf("%nMedians after round %d of %d%n%n", number, rounds);
                print();
            }
        }
    }

    /// The databases are migrated and loaded before: that is done once, not at every start.
    private void fill(Stage stage) throws IOException, InterruptedException {
        List<Actor> actors = new ArrayList<>();
        for (Service service : Service.values()) {
            Actor actor = stage.start(service, Kind.AOT_JAR.measured(service, place, java));
            actor.ready();
            actors.add(actor);
        }
        stage.load();
        for (Actor actor : actors) {
            actor.stop();
        }
    }

    private void print() {
        System.out.println(
                "| service | start | ready, ms | processor, ms | memory, MB | under load, MB | answers/s |");
        System.out.println("|---|---|---|---|---|---|---|");
        for (Service service : Service.values()) {
            for (Kind kind : Kind.values()) {
                System.out.println(Sample.row(of(service, kind)));
            }
        }
    }

    private List<Sample> of(Service service, Kind kind) {
        return samples.stream()
                .filter(sample -> sample.service() == service && sample.kind() == kind)
                .toList();
    }
}
