package cityplan.manifests.fault;

import tools.jackson.dataformat.yaml.YAMLMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/// A mistake somebody could make: an edit of one file, and what one finding must say of it.
record Fault(String name, String overlay, String file, String from, String to, List<String> named) {

    /// All of a list in `fault/`.
    static Stream<Fault> in(String list) {
        String file = "/fault/%s.yaml".formatted(list);
        try (InputStream faults = Fault.class.getResourceAsStream(file)) {
            return Stream.of(YAMLMapper.shared().readValue(faults, Fault[].class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    boolean isNamedBy(String finding) {
        return named.stream().allMatch(finding::contains);
    }

    @Override
    public String toString() {
        return name;
    }
}
