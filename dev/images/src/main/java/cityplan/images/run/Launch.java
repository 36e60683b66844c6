package cityplan.images.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// How a service is started: by which Java, from which folder, with which options of Java.
public record Launch(Path java, Path application, List<String> options) {

    public Launch {
        options = List.copyOf(options);
    }

    List<String> command() {
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.addAll(options);
        command.addAll(List.of("-jar", application.resolve("quarkus-run.jar").toString()));
        return command;
    }
}
