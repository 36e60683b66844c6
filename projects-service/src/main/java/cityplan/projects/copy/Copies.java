package cityplan.projects.copy;

import cityplan.projects.copy.IndicatorsService.Change;
import cityplan.projects.copy.IndicatorsService.Changes;
import cityplan.projects.right.Rights;
import cityplan.store.bundle.Bundles;
import cityplan.store.bundle.Progress;
import cityplan.store.bundle.Upload;
import cityplan.store.imports.Imported;
import cityplan.store.record.Terms;
import cityplan.store.right.Author;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;

/// Copies the code lists of indicators-service: all of them at first, then each that its change
/// feed names. A list is imported whole, as a bundle is, so what is held already is not recorded
/// again, whoever recorded it. What was withdrawn there stays here: projects may refer to it.
final class Copies {

    private static final Author AUTHOR =
            Author.itself("indicators-service", List.of(Rights.PLAN_ADMIN));

    private final IndicatorsService indicators;
    private final Bundles bundles;
    private final Imported imported;
    private @Nullable String next;

    Copies(IndicatorsService indicators, Bundles bundles, Imported imported) {
        this.indicators = indicators;
        this.bundles = bundles;
        this.imported = imported;
    }

    /// Copies what has changed since the last time. When it fails, the next time tries the same.
    void follow() throws IOException, InterruptedException {
        String from = next;
        if (from == null) {
            from = indicators.fromNow();
            copy(EnumSet.allOf(CodeList.class));
        } else {
            var changed = EnumSet.noneOf(CodeList.class);
            from = collect(from, changed);
            copy(changed);
        }
        next = from;
    }

    /// Enters the lists that changed, and tells where to go on.
    private String collect(String from, Collection<CodeList> changed)
            throws IOException, InterruptedException {
        Changes page = indicators.changes(from);
        while (!page.items().isEmpty()) {
            page.items().stream()
                    .map(Change::resource)
                    .forEach(resource -> CodeList.of(resource).ifPresent(changed::add));
            page = indicators.changes(page.links().next());
        }
        return page.links().next();
    }

    private void copy(Collection<CodeList> lists) throws IOException, InterruptedException {
        if (lists.isEmpty()) {
            return;
        }
        Path directory = Files.createTempDirectory("code-lists");
        var files = new ArrayList<Upload>();
        try {
            for (CodeList list : lists) {
                Path file = directory.resolve(list.file());
                files.add(new Upload(list.file(), file, StandardCharsets.UTF_8));
                indicators.export(list, file);
            }
            record(files);
        } finally {
            for (Upload file : files) {
                Files.deleteIfExists(file.content());
            }
            Files.delete(directory);
        }
    }

    private void record(List<Upload> files) {
        bundles.load(imported.tables(), files, Terms.by(AUTHOR), new Progress() {});
    }
}
