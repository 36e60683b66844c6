package cityplan.images.bench;

import cityplan.images.build.JavaRuntime;
import cityplan.images.build.Place;
import cityplan.images.build.ServiceImage;
import cityplan.images.run.Launch;
import cityplan.local.process.Service;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A way to package a service, and what Java remembers of it from a run before.
enum Kind {
    FAST_JAR("fast-jar", Memory.NONE),
    FAST_JAR_CDS("fast-jar, AppCDS", Memory.CLASSES),
    AOT_JAR("aot-jar", Memory.NONE),
    AOT_JAR_CDS("aot-jar, AppCDS", Memory.CLASSES),
    AOT_JAR_CACHE("aot-jar, AOT cache", Memory.CACHE);

    private enum Memory {
        NONE,
        CLASSES,
        CACHE
    }

    /// What the images give Java, and the heap that 60 % of a container of 768 MB are.
    private static final String HEAP = "-Xmx460m";

    private final String label;
    private final Memory memory;

    Kind(String label, Memory memory) {
        this.label = label;
        this.memory = memory;
    }

    String label() {
        return label;
    }

    /// Whether a class archive must be written before.
    boolean archived() {
        return memory == Memory.CLASSES;
    }

    Launch measured(Service service, Place place, JavaRuntime java) {
        return launch(
                service,
                place,
                java,
                switch (memory) {
                    case NONE -> List.of();
                    case CLASSES -> List.of("-XX:SharedArchiveFile=" + archive(service, place));
                    case CACHE -> List.of("-XX:AOTCache=" + place.cache(service));
                });
    }

    Launch archiving(Service service, Place place, JavaRuntime java) {
        return launch(
                service,
                place,
                java,
                List.of("-XX:ArchiveClassesAtExit=" + archive(service, place)));
    }

    private Launch launch(Service service, Place place, JavaRuntime java, List<String> memory) {
        List<String> options = new ArrayList<>(ServiceImage.JAVA_OPTIONS);
        options.add(HEAP);
        options.addAll(memory);
        return new Launch(java.program(), application(service, place), options);
    }

    private Path application(Service service, Place place) {
        return switch (this) {
            case FAST_JAR, FAST_JAR_CDS ->
                    place.root().resolve(service.module()).resolve("target/fast-app");
            case AOT_JAR, AOT_JAR_CDS, AOT_JAR_CACHE -> place.application(service);
        };
    }

    private Path archive(Service service, Place place) {
        return place.target().resolve("%s-%s.jsa".formatted(service.module(), name()));
    }
}
