package cityplan.store.webhook.rule;

/// Ports that follow each other, written as `443` or `8000-8999`.
public record PortRange(int first, int last) {

    public static PortRange of(String text) {
        String[] ends = text.strip().split("-", 2);
        return new PortRange(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]));
    }

    public boolean contains(int port) {
        return first <= port && port <= last;
    }
}
