package cityplan.store.export;

import java.io.Closeable;
import java.io.IOException;

/// A file that is being written; closing it writes its end.
interface Export extends Closeable {

    void add(Object view) throws IOException;
}
