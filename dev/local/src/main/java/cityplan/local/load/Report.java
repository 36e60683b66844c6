package cityplan.local.load;

import cityplan.local.load.Bundle.Taker;
import cityplan.local.load.ImportAnswer.Fault;
import cityplan.local.load.ImportAnswer.FileRows;
import cityplan.local.load.ImportAnswer.Refused;
import cityplan.local.load.ImportAnswer.Submitted;
import cityplan.local.load.ImportAnswer.Taken;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Prints what an import answered, line by line.
public final class Report {

    private final Consumer<String> out;

    public Report(Consumer<String> out) {
        this.out = out;
    }

    /// True when the import was taken, or is kept until somebody approves it.
    boolean show(Taker taker, ImportAnswer answer) {
        return switch (answer) {
            case Taken taken -> {
                table(taker, taken);
                yield true;
            }
            case Submitted waiting -> {
                submitted(taker, waiting);
                yield true;
            }
            case Refused refused -> {
                faults(taker, refused);
                yield false;
            }
        };
    }

    void ignored(List<String> files) {
        files.forEach(
                file -> out.accept("%s is not imported: no service takes it".formatted(file)));
    }

    private void table(Taker taker, Taken taken) {
        out.accept("%-22s %7s %7s".formatted(taker.path(), "read", "stored"));
        for (FileRows rows : taken.files()) {
            out.accept(
                    "  %-20s %7d %7d".formatted(rows.file(), rows.rowsRead(), rows.rowsStored()));
        }
        if (taken.dryRun()) {
            out.accept("  dry run: nothing was stored");
        } else if (!taken.changed()) {
            out.accept("  nothing changed: all of it was there already");
        }
    }

    private void submitted(Taker taker, Submitted waiting) {
        out.accept(
                "%s waits for approval by a second person: %d correction(s) of held figures, %d approved report(s)"
                        .formatted(taker.path(), waiting.corrections(), waiting.approvals()));
        out.accept("  POST %s/approval".formatted(waiting.path()));
        out.accept("  with a token of ./suite token --role approver --subject NAME");
    }

    private void faults(Taker taker, Refused refused) {
        String detail = refused.detail() == null ? "" : " — " + refused.detail();
        out.accept("%s refused: %s%s".formatted(taker.path(), refused.title(), detail));
        List<Fault> errors = Objects.requireNonNullElse(refused.errors(), List.of());
        errors.forEach(fault -> out.accept("  " + line(fault)));
    }

    private static String line(Fault fault) {
        String place =
                Stream.of(
                                part("", fault.file()),
                                part("row ", fault.row()),
                                part("column ", fault.column()),
                                part("parameter ", fault.parameter()))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(", "));
        return "%s: %s (%s)".formatted(place, fault.message(), fault.code());
    }

    private static String part(String label, @Nullable String value) {
        return value == null ? "" : label + value;
    }
}
