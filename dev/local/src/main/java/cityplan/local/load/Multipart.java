package cityplan.local.load;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// A `multipart/form-data` body (RFC 7578) that streams its files.
record Multipart(String boundary, BodyPublisher body) {

    private static final String PART =
            """
            --%s\r
            Content-Disposition: form-data; name="files"; filename="%s"\r
            Content-Type: text/csv\r
            \r
            """;

    static Multipart of(List<Path> files) throws FileNotFoundException {
        String boundary = "files-" + UUID.randomUUID();
        List<BodyPublisher> pieces = new ArrayList<>();
        for (Path file : files) {
            pieces.add(BodyPublishers.ofString(PART.formatted(boundary, file.getFileName())));
            pieces.add(BodyPublishers.ofFile(file));
            pieces.add(BodyPublishers.ofString("\r\n"));
        }
        pieces.add(BodyPublishers.ofString("--%s--\r\n".formatted(boundary)));
        return new Multipart(boundary, BodyPublishers.concat(pieces.toArray(BodyPublisher[]::new)));
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }
}
