package cityplan.store.test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/// The clock of the machine, which a test may put forward. A service's tests extend it as a bean.
public class ShiftedClock extends Clock {

    private final Clock machine = Clock.system(ZoneId.of("Asia/Shanghai"));
    private volatile Duration ahead = Duration.ZERO;

    public void putForward(Duration time) {
        ahead = ahead.plus(time);
    }

    public void reset() {
        ahead = Duration.ZERO;
    }

    @Override
    public ZoneId getZone() {
        return machine.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return offset(machine.withZone(zone), ahead);
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(ahead);
    }
}
