package cityplan.store.imports;

import cityplan.store.bundle.Upload;

import java.util.List;

/// What is handed in to be imported.
///
/// @param files what the uploads are called, and how large they are
record Handed(Order order, List<Upload> uploads, List<SentFile> files) {

    Handed {
        uploads = List.copyOf(uploads);
        files = List.copyOf(files);
    }
}
