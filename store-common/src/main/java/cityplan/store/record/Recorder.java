package cityplan.store.record;

import cityplan.store.audit.Changes;
import cityplan.store.audit.Trail;
import cityplan.store.moment.Recording;
import cityplan.store.record.Recorded.Count;
import cityplan.store.right.Author;
import cityplan.store.staging.CopyRows;
import cityplan.store.staging.Faults;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Records rows: all of them or none. They are read and staged first; then the recording is locked,
/// the rows are held against what is known, and what is new is recorded under one stamp.
@Singleton
public class Recorder {

    private static final String BEGUN = "begun";

    private final Jdbi jdbi;
    private final Recording recording;
    private final Authority authority;
    private final Trail trail;
    private final Clock clock;
    private final long alone;

    /// @param alone how many figures are corrected at once on one person's word
    Recorder(
            Jdbi jdbi,
            Recording recording,
            Authority authority,
            Trail trail,
            Clock clock,
            @ConfigProperty(name = "suite.corrections.alone") long alone) {
        this.jdbi = jdbi;
        this.recording = recording;
        this.authority = authority;
        this.trail = trail;
        this.clock = clock;
        this.alone = alone;
    }

    /// Records what the inputs bring, which are given in the order in which they refer to each
    /// other.
    public Recorded record(List<Input> inputs, Terms terms, Faults faults) {
        return record(inputs, terms, faults, new Course() {});
    }

    /// The same, if the guard does not throw; it looks at what is held once no other writer can
    /// change it.
    public Recorded record(List<Input> inputs, Terms terms, Faults faults, Consumer<Handle> guard) {
        return record(inputs, terms, faults, Course.guarded(guard));
    }

    /// The same, followed on its course.
    public Recorded record(List<Input> inputs, Terms terms, Faults faults, Course course) {
        return jdbi.inTransaction(handle -> {
            course.begun(handle);
            handle.savepoint(BEGUN);
            authority.take(handle, terms.by());
            var read = new ArrayList<Long>();
            for (Input input : inputs) {
                read.add(stage(handle, input, faults, course));
            }
            faults.check();
            recording.lock(handle);
            var stamp = new Stamp(LocalDate.now(clock), () -> recording.stamp(handle));
            var transaction = new Transaction(handle, inputs, faults, stamp, terms);
            inputs.forEach(input -> transaction.refuseForeign(input.table()));
            terms.approver()
                    .ifPresent(approver -> {
                        authority.take(handle, approver);
                        inputs.forEach(input -> transaction.refuseForeign(approver, input.table()));
                        authority.take(handle, terms.by());
                    });
            faults.check();
            course.locked(handle);
            Recorded recorded = store(transaction, inputs, read);
            if (terms.dryRun() || !recorded.changed()) {
                handle.rollbackToSavepoint(BEGUN);
            } else if (recorded.second().needed()) {
                Submission submission = submission(handle, inputs, recorded, stamp.changes());
                handle.rollbackToSavepoint(BEGUN);
                course.submitted(handle, submission);
            } else {
                course.recorded(handle, recorded);
                trail.recorded(handle, terms.by(), stamp.changes().with(course.evidence()));
            }
            return recorded;
        });
    }

    /// Records that the row of a key is not held any more, if the guard does not throw.
    public void withdraw(KeptTable table, List<String> key, Author by, Consumer<Handle> guard) {
        Vintages vintages = table.vintages();
        jdbi.useTransaction(handle -> {
            authority.take(handle, by);
            recording.lock(handle);
            authority.check(handle, table, key);
            guard.accept(handle);
            var stamp = new Stamp(LocalDate.now(clock), () -> recording.stamp(handle));
            vintages.end(handle, key, stamp);
            trail.recorded(handle, by, stamp.changes());
        });
    }

    private static Submission submission(
            Handle handle, List<Input> inputs, Recorded recorded, Changes changes) {
        String places = CheckSql.places(inputs.stream().map(Input::table).toList());
        return new Submission(
                recorded, changes, handle.createQuery(places).mapTo(String.class).one());
    }

    private Recorded store(Transaction transaction, List<Input> inputs, List<Long> read) {
        var counts = new ArrayList<Count>();
        for (int i = 0; i < inputs.size(); i++) {
            long stored = inputs.get(i).table().load(transaction);
            counts.add(new Count(read.get(i), stored));
        }
        return transaction.recorded(counts, alone);
    }

    private static long stage(Handle handle, Input input, Faults faults, Course course) {
        var file = input.table().file();
        handle.execute(file.createStaged());
        long count;
        try (var rows = new CopyRows(handle, file)) {
            count =
                    input.read(
                            (row, cells) -> {
                                rows.add(row, cells);
                                course.rowRead();
                            },
                            faults);
        }
        handle.execute("ANALYZE " + file.staged());
        return count;
    }
}
