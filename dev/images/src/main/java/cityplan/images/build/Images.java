package cityplan.images.build;

import cityplan.local.process.Refusal;
import cityplan.local.process.Service;

import com.google.cloud.tools.jib.api.CacheDirectoryCreationException;
import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.JibContainer;
import com.google.cloud.tools.jib.api.RegistryException;
import com.google.cloud.tools.jib.api.TarImage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;

/// Puts images together and writes them to files.
public record Images(Place place, Base base, JavaRuntime java) {

    /// Copies the built services to where training and image take them from.
    public void settle() throws IOException {
        for (Service service : Service.values()) {
            Path built = place.root().resolve(service.module()).resolve("target/quarkus-app");
            if (!Files.exists(built.resolve("quarkus-run.jar"))) {
                throw new Refusal("%s is not built: run ./suite images.".formatted(built));
            }
            Path application = place.application(service);
            Folders.remove(application);
            Folders.copy(built, Files.createDirectories(application));
            Files.deleteIfExists(application.resolve("quarkus-app-dependencies.txt"));
            Reproducible.settle(application);
        }
    }

    /// Writes one image; the answer is its id, `sha256:` and the digest of its configuration.
    public String write(ServiceImage image) throws IOException, InterruptedException {
        try {
            Path tar = place.image(image.service());
            Containerizer file =
                    Containerizer.to(TarImage.at(tar).named(image.name()))
                            .setBaseImageLayersCache(place.target().resolve("layers/base"))
                            .setApplicationLayersCache(place.target().resolve("layers/application"))
                            .setToolName("cityplan");
            JibContainer made = image.on(base.begin(place, java)).containerize(file);
            return made.getImageId().toString();
        } catch (RegistryException | ExecutionException unreachable) {
            throw new Refusal(
                    "The base is not to be had: %s".formatted(unreachable.getMessage()),
                    unreachable);
        } catch (InvalidImageReferenceException | CacheDirectoryCreationException wrong) {
            throw new IOException("%s could not be written".formatted(image.name()), wrong);
        }
    }
}
