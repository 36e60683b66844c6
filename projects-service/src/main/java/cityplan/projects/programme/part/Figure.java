package cityplan.projects.programme.part;

import cityplan.projects.money.Money;
import cityplan.projects.programme.ProgrammeView;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/// A figure that programmes state: a number of projects, or money.
sealed interface Figure {

    /// As the field of a programme is called.
    String name();

    boolean statedBy(ProgrammeView programme);

    record Count(String name, Function<ProgrammeView, @Nullable Integer> of) implements Figure {

        @Override
        public boolean statedBy(ProgrammeView programme) {
            return of.apply(programme) != null;
        }
    }

    record Amount(String name, Function<ProgrammeView, @Nullable Money> of) implements Figure {

        @Override
        public boolean statedBy(ProgrammeView programme) {
            return of.apply(programme) != null;
        }
    }
}
