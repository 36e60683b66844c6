package cityplan.gateway.answer;

import cityplan.gateway.part.Part;

import java.time.LocalDate;
import java.util.List;

/// What both services say, without those that did not answer.
public interface Composite {

    Moments asOf();

    /// What was published by the end of this day.
    LocalDate at();

    /// The services that were asked and did not answer.
    List<Part> unreachable();
}
