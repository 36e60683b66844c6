package cityplan.images;

import cityplan.images.build.Images;
import cityplan.images.build.JavaRuntime;
import cityplan.images.build.Origin;
import cityplan.images.build.Place;
import cityplan.images.build.ServiceImage;
import cityplan.images.run.Training;
import cityplan.local.process.Logs;
import cityplan.local.process.Refusal;
import cityplan.local.process.Service;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/// Makes the images of the three services: `./suite images`.
public final class Build {

    private static final int SHOWN = 19;

    private Build() {}

    public static void main(String... words)
            throws IOException, InterruptedException, ExecutionException {
        Logs.silence();
        Place place = Place.of(Path.of(System.getProperty("suite.root")));
        try {
            make(place, Options.of(List.of(words)), System.out::println);
        } catch (Refusal refusal) {
            System.err.println(refusal.getMessage());
            System.exit(1);
        }
        System.exit(0);
    }

    /// Makes them of what is built at this place, and tells the name, the id and the file of each.
    static List<ServiceImage> make(Place place, Options options, Consumer<String> told)
            throws IOException, InterruptedException, ExecutionException {
        JavaRuntime java = JavaRuntime.at(place);
        Images images = new Images(place, options.base(), java);
        images.settle();
        Training training = new Training(place, java);
        if (options.trained() && !training.done()) {
            told.accept("Training: the services run once, so that the images start fast");
            training.run();
        }
        Origin origin = Git.origin(place.root());
        List<ServiceImage> made = new ArrayList<>();
        for (Service service : Service.values()) {
            ServiceImage image = new ServiceImage(service, place, origin, options.trained());
            String id = images.write(image);
            Path file = place.root().relativize(place.image(service));
            told.accept("%-42s %s  %s".formatted(image.name(), id.substring(0, SHOWN), file));
            made.add(image);
        }
        return made;
    }
}
