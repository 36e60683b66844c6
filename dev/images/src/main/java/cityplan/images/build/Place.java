package cityplan.images.build;

import cityplan.local.process.Service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where images are made: everything below `dev/images/target`, beside nothing else.
public record Place(Path root) {

    public static Place of(Path root) {
        return new Place(root.toAbsolutePath().normalize());
    }

    public Path target() {
        return root.resolve("dev/images/target");
    }

    /// The Java that every image carries.
    public Path java() {
        return target().resolve("java");
    }

    /// The files of an operating system that Java needs.
    public Path system() {
        return target().resolve("system");
    }

    /// A service as its image will hold it.
    public Path application(Service service) {
        return target().resolve("app").resolve(service.module());
    }

    /// Tells the files apart that a cache is for: those of the service and of Java.
    public String recipe() throws IOException {
        StringBuilder recipe = new StringBuilder(Files.readString(javaNote()));
        for (Service service : Service.values()) {
            recipe.append('\n').append(Reproducible.digest(application(service)));
        }
        return recipe.toString();
    }

    /// What [#java()] was made from.
    Path javaNote() {
        return target().resolve("java.txt");
    }

    /// What a training run has written for it.
    public Path cache(Service service) {
        return cacheFolder(service).resolve("app.aot");
    }

    /// Holds that file and nothing else.
    public Path cacheFolder(Service service) {
        return target().resolve("cache").resolve(service.module());
    }

    /// The image, as a file that `podman load` and `docker load` take.
    public Path image(Service service) {
        return target().resolve(service.module() + ".tar");
    }
}
