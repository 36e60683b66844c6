package cityplan.images.build;

import cityplan.local.process.Refusal;

import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainerBuilder;

import java.io.IOException;

/// What lies below Java in an image.
public sealed interface Base {

    /// Files of this machine; needs no registry.
    record OfThisMachine() implements Base {}

    /// Another image with the GNU C library, as Jib names it: `registry/name:tag@sha256:…` or
    /// `tar://file`.
    record Named(String reference) implements Base {}

    /// An image of the base alone.
    default JibContainerBuilder begin(Place place, JavaRuntime java)
            throws IOException, InterruptedException {
        return switch (this) {
            case OfThisMachine _ ->
                    Jib.fromScratch().addFileEntriesLayer(SystemFiles.layer(place, java));
            case Named(String reference) -> named(reference);
        };
    }

    private static JibContainerBuilder named(String reference) {
        try {
            return Jib.from(reference);
        } catch (InvalidImageReferenceException wrong) {
            throw new Refusal("'%s' names no image.".formatted(reference), wrong);
        }
    }
}
