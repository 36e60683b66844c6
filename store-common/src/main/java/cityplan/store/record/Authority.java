package cityplan.store.record;

import cityplan.common.problem.Problem;
import cityplan.common.problem.ProblemException;
import cityplan.common.problem.Violation;
import cityplan.store.right.Author;
import cityplan.store.right.Right;

import com.fasterxml.jackson.databind.ObjectMapper;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Handle;

import java.util.List;

/// What an author is granted, told to the database: row-level security holds every row of the
/// transaction against it.
@Singleton
public class Authority {

    private final ObjectMapper json;

    Authority(ObjectMapper json) {
        this.json = json;
    }

    /// Lets a transaction write what its author is granted.
    public void take(Handle transaction, Author author) {
        transaction
                .createQuery("SELECT take_grants(CAST(:grants AS jsonb))")
                .bind("grants", author.grants().text(json))
                .mapTo(String.class)
                .one();
    }

    /// Refuses to touch the row that is held of a key, where its author is not granted to.
    void check(Handle transaction, KeptTable table, List<String> key) {
        Right right = table.right();
        transaction
                .createQuery(right.foreign(table.heldPlace()))
                .bindMap(table.vintages().named(key))
                .map((row, _) ->
                        Violation.parameter(
                                table.file().field(right.column()),
                                "not-granted",
                                row.getString("argument")))
                .findOne()
                .ifPresent(refused -> {
                    throw new ProblemException(new Problem.NotGranted(List.of(refused), 1));
                });
    }
}
