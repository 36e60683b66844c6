package cityplan.images.run;

import cityplan.images.build.Place;
import cityplan.local.process.Service;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

/// One life of the whole suite: started on empty databases, loaded with Kunming's data, read,
/// ended. What Java writes down on its way is what a training is for.
public record Rehearsal(Place place) {

    private static final Readers READERS = new Readers(2, Readers.USUAL);
    private static final Duration READING = Duration.ofSeconds(8);

    public void act(Function<Service, Launch> launches)
            throws IOException, InterruptedException, ExecutionException {
        try (Stage stage = Stage.open(place.root(), place.target().resolve("stage"))) {
            List<Actor> actors = new ArrayList<>();
            try {
                for (Service service : Service.values()) {
                    actors.add(stage.start(service, launches.apply(service)));
                }
                for (Actor actor : actors) {
                    actor.ready();
                }
                stage.load();
                READERS.read(actors.getLast().url(), READING);
            } finally {
                for (Actor actor : actors.reversed()) {
                    actor.stop();
                }
            }
        }
    }
}
