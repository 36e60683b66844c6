package cityplan.local.launch;

import java.io.PrintStream;
import java.time.Duration;

/// Tells on the screen what is being done, how far it is, and how long each step took.
public final class Progress {

    private final PrintStream out;
    private final int steps;
    private final long begin = System.nanoTime();
    private int step;
    private long stepBegin;
    private boolean lineOpen;

    public Progress(PrintStream out, int steps) {
        this.out = out;
        this.steps = steps;
    }

    public void step(String what) {
        step++;
        stepBegin = System.nanoTime();
        out.print("[%d/%d] %s … ".formatted(step, steps, what));
        out.flush();
        lineOpen = true;
    }

    /// Something worth knowing inside a step.
    public void note(String text) {
        if (lineOpen) {
            out.println();
            lineOpen = false;
        }
        out.println("      " + text);
    }

    public void done() {
        String time = seconds(stepBegin);
        out.println(lineOpen ? time : "      " + time + " together");
        lineOpen = false;
    }

    /// Ends a line that was left open by a step that failed.
    public void broken() {
        if (lineOpen) {
            out.println();
            lineOpen = false;
        }
    }

    String sinceStep() {
        return seconds(stepBegin);
    }

    public String sinceBegin() {
        return seconds(begin);
    }

    private static String seconds(long since) {
        return "%.1f s".formatted(Duration.ofNanos(System.nanoTime() - since).toMillis() / 1000.0);
    }
}
