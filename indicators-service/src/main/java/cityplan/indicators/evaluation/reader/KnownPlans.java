package cityplan.indicators.evaluation.reader;

import cityplan.store.database.ReadDatabase;
import cityplan.store.moment.Moment;

import jakarta.inject.Singleton;

import java.time.ZoneOffset;

/// Plans whose document was public.
@Singleton
public class KnownPlans {

    private static final String SQL =
            """
            SELECT EXISTS (
                   SELECT FROM plan_vintage p
                     JOIN source_vintage d ON d.id = p.source AND held(d.recorded, :asOf)
                    WHERE p.code = :plan AND held(p.recorded, :asOf) AND d.published_on <= :at)
            """;

    private final ReadDatabase database;

    KnownPlans(ReadDatabase database) {
        this.database = database;
    }

    public boolean has(String plan, Moment moment) {
        return database.read(
                moment,
                handle ->
                        handle.createQuery(SQL)
                                .bind("plan", plan)
                                .bind("asOf", moment.asOf().atOffset(ZoneOffset.UTC))
                                .bind("at", moment.at())
                                .mapTo(Boolean.class)
                                .one());
    }
}
