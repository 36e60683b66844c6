package cityplan.images.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cityplan.local.process.Refusal;
import cityplan.local.process.Service;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;

/// Images of a service that is no more than its files: what goes in decides what comes out.
class ImagesTest {

    private static final Instant YESTERDAY = Instant.parse("2026-02-03T00:00:00Z");

    @TempDir private Path root;
    private Place place;

    @BeforeEach
    void make_a_service() throws IOException {
        place = Place.of(root);
        Path application = place.application(Service.GATEWAY);
        Files.createDirectories(application.resolve("lib/main"));
        Files.writeString(application.resolve("quarkus-run.jar"), "run");
        Files.writeString(application.resolve("lib/main/a.jar"), "library");
        Files.createDirectories(place.java().resolve("bin"));
        Files.writeString(place.java().resolve("bin/java"), "java");
    }

    @Test
    void the_same_files_make_the_same_image() throws Exception {
        String first = write(new Base.OfThisMachine());

        Path jar = place.application(Service.GATEWAY).resolve("quarkus-run.jar");
        Files.setLastModifiedTime(jar, FileTime.from(YESTERDAY));
        Folders.remove(place.target().resolve("layers"));

        assertThat(write(new Base.OfThisMachine())).isEqualTo(first);
    }

    @Test
    void another_file_makes_another_image() throws Exception {
        String first = write(new Base.OfThisMachine());

        Files.writeString(place.application(Service.GATEWAY).resolve("quarkus-run.jar"), "ran");

        assertThat(write(new Base.OfThisMachine())).isNotEqualTo(first);
    }

    @Test
    void an_image_can_lie_on_another_one() throws Exception {
        write(new Base.OfThisMachine());
        Path below = Files.move(place.image(Service.GATEWAY), root.resolve("base.tar"));

        assertThat(write(new Base.Named("tar://" + below))).startsWith("sha256:");
    }

    @Test
    void a_base_that_names_no_image_is_refused() {
        assertThatThrownBy(() -> write(new Base.Named("No Image")))
                .isInstanceOf(Refusal.class)
                .hasMessage("'No Image' names no image.");
    }

    private String write(Base base) throws IOException, InterruptedException {
        var java = new JavaRuntime(Path.of(System.getProperty("java.home")));
        var origin = new Origin("1", "abc", Origin.TIME, Optional.empty());
        return new Images(place, base, java)
                .write(new ServiceImage(Service.GATEWAY, place, origin, false));
    }
}
