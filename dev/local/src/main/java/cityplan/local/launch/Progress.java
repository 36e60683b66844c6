package cityplan.local.launch;

import java.io.PrintStream;
import java.time.Duration;

/// Tells on the screen what is being done, how far it is, and how long each step took.
final class Progress {

    private final PrintStream out;
    private final int steps;
    private final long begin = System.nanoTime();
    private int step;
    private long stepBegin;
    private boolean lineOpen;

    Progress(PrintStream out, int steps) {
        this.out = out;
        this.steps = steps;
    }

    void step(String what) {
        step++;
        stepBegin = System.nanoTime();
        out.print("[%d/%d] %s … ".formatted(step, steps, what));
        out.flush();
        lineOpen = true;
    }

    /// Something worth knowing inside a step.
    void note(String text) {
        if (lineOpen) {
            out.println();
            lineOpen = false;
        }
        out.println("      " + text);
    }

    void done() {
        String time = seconds(stepBegin);
        out.println(lineOpen ? time : "      " + time + " together");
        lineOpen = false;
    }

    /// Ends a line that was left open by a step that failed.
    void broken() {
        if (lineOpen) {
            out.println();
            lineOpen = false;
        }
    }

    String sinceStep() {
        return seconds(stepBegin);
    }

    String sinceBegin() {
        return seconds(begin);
    }

    private static String seconds(long since) {
        return "%.1f s".formatted(Duration.ofNanos(System.nanoTime() - since).toMillis() / 1000.0);
    }
}
