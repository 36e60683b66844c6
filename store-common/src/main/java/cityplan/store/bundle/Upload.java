package cityplan.store.bundle;

import java.nio.charset.Charset;
import java.nio.file.Path;

/// A file as it was sent: the name it was given, where its bytes are, and in which charset its text
/// is, should it be CSV.
public record Upload(String name, Path content, Charset charset) {

    private static final String WORKBOOK = ".xlsx";

    boolean isWorkbook() {
        return name.endsWith(WORKBOOK);
    }

    /// The name without what says its format.
    String stem() {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
