package cityplan.local.load;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The files of a directory that one service takes in one import.
public record Bundle(Taker taker, List<Path> files) {

    /// A service that imports CSV files, and the names it knows.
    public enum Taker {
        INDICATORS(
                "indicators",
                "sources",
                "regions",
                "themes",
                "units",
                "plans",
                "indicators",
                "observations",
                "targets"),
        PROJECTS(
                "projects",
                "sources",
                "regions",
                "units",
                "indicators",
                "sectors",
                "project_kinds",
                "programmes",
                "projects",
                "project_events",
                "project_parties",
                "project_documents",
                "project_relations",
                "project_geometries",
                "investment_lines",
                "investment_actuals",
                "estimates",
                "funding",
                "contributions",
                "milestones",
                "report_problems",
                "progress_reports");

        private final String path;
        private final List<String> names;

        Taker(String path, String... names) {
            this.path = path;
            this.names = List.of(names);
        }

        /// The last segment of its import, and of its list of things.
        public String path() {
            return path;
        }

        boolean takes(String file) {
            return names.stream().anyMatch(name -> file.equals(name + ".csv"));
        }
    }

    public Bundle {
        files = List.copyOf(files);
    }

    public static Bundle of(Path directory, Taker taker) {
        return new Bundle(
                taker,
                taker.names.stream()
                        .map(name -> directory.resolve(name + ".csv"))
                        .filter(Files::isRegularFile)
                        .toList());
    }
}
