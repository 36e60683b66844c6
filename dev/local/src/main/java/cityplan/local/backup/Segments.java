package cityplan.local.backup;

import java.util.List;
import java.util.stream.LongStream;

/// The files of the write-ahead log from one to another, both included.
///
/// @param first the name of the first: eight hexadecimal digits each for the timeline, the upper
///   half of its place, and its number in there
/// @param size bytes of a file
record Segments(String first, String last, long size) {

    private static final int PART = 8;
    private static final int HEXADECIMAL = 16;

    List<String> names() {
        String timeline = first.substring(0, PART);
        return LongStream.rangeClosed(number(first), number(last))
                .mapToObj(number ->
                        "%s%08X%08X".formatted(timeline, number / inHalf(), number % inHalf()))
                .toList();
    }

    private long number(String name) {
        long half = Long.parseLong(name.substring(PART, 2 * PART), HEXADECIMAL);
        return half * inHalf() + Long.parseLong(name.substring(2 * PART), HEXADECIMAL);
    }

    private long inHalf() {
        return (1L << Integer.SIZE) / size;
    }
}
