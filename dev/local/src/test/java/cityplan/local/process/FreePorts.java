package cityplan.local.process;

/// Ports that nobody listens on, with those 1000 above them.
public final class FreePorts {

    private FreePorts() {}

    public static Ports suite() {
        return Ports.free();
    }
}
