package cityplan.gateway.inquiry;

import java.time.Instant;
import java.time.LocalDate;

/// The moments that both services are asked at: what they held, and what the public could know.
public record Moment(Instant asOf, LocalDate at) {}
