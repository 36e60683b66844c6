package cityplan.common.problem;

import java.util.List;

/// The beginning of what somebody sent, as far as a problem repeats it: an answer does not grow
/// with what is wrong in a request.
final class Excerpt {

    private static final int LONGEST = 1000;

    private Excerpt() {}

    static String of(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end) + "…";
    }

    static List<String> all(List<String> texts) {
        return texts.stream().map(Excerpt::of).toList();
    }
}
