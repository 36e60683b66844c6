package cityplan.images.run;

import cityplan.images.build.JavaRuntime;
import cityplan.images.build.Place;
import cityplan.images.build.ServiceImage;
import cityplan.local.process.Refusal;
import cityplan.local.process.Service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;

/// Lets Java write down, service by service, what it has loaded, linked and found hot while the
/// three were started, loaded and read.
public record Training(Place place, JavaRuntime java) {

    /// Whether the caches at their places belong to what is built now. Training twice gives two
    /// caches that differ, so what fits is kept.
    public boolean done() throws IOException {
        return Files.exists(note()) && Files.readString(note()).equals(place.recipe());
    }

    /// Writes the cache of every service to its place.
    public void run() throws IOException, InterruptedException, ExecutionException {
        Files.deleteIfExists(note());
        for (Service service : Service.values()) {
            Files.deleteIfExists(place.cache(service));
            Files.createDirectories(place.cacheFolder(service));
        }
        new Rehearsal(place).act(this::launch);
        for (Service service : Service.values()) {
            if (!Files.exists(place.cache(service))) {
                throw new Refusal("%s wrote no cache.".formatted(service.module()));
            }
        }
        Files.writeString(note(), place.recipe());
    }

    private Path note() {
        return place.target().resolve("cache.txt");
    }

    private Launch launch(Service service) {
        List<String> options = new ArrayList<>(ServiceImage.JAVA_OPTIONS);
        options.add("-Xmx512m");
        options.add("-XX:AOTCacheOutput=" + place.cache(service));
        return new Launch(java.program(), place.application(service), options);
    }
}
