package cityplan.local.load;

import cityplan.local.process.Refusal;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The city that a directory of files is of: its regions that lie in no other.
record City(Path directory, List<String> roots) {

    private static final CSVFormat FILE =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    City {
        roots = List.copyOf(roots);
    }

    /// Has no roots where the directory only adds to a city.
    static City of(Path directory) throws IOException {
        Path regions = directory.resolve("regions.csv");
        var roots = new ArrayList<String>();
        if (Files.isRegularFile(regions)) {
            try (var reader = Files.newBufferedReader(regions);
                    var rows = FILE.parse(reader)) {
                rows.stream().filter(City::root).forEach(row -> roots.add(row.get("code")));
            }
        }
        return new City(directory, roots);
    }

    /// What is wrong with the file is for the import to say.
    private static boolean root(CSVRecord row) {
        return row.isSet("code") && row.isSet("parent") && row.get("parent").isEmpty();
    }

    /// Refuses to be mixed with another city, whose roots are held already.
    void join(List<String> held) {
        List<String> others = held.stream().filter(root -> !roots.contains(root)).toList();
        if (!roots.isEmpty() && !others.isEmpty()) {
            throw new Refusal(
                    "The suite holds the region %1$s, which %2$s does not have: cities are not mixed. Start a suite of its own with ./suite up --state DIR --data %2$s."
                            .formatted(String.join(", ", others), directory));
        }
    }
}
