package cityplan.images;

import cityplan.images.build.Base;
import cityplan.local.process.Refusal;

import java.util.Iterator;
import java.util.List;

/// What stands behind `./suite images`.
///
/// @param trained whether the images carry caches from a training run
record Options(Base base, boolean trained) {

    static Options of(List<String> words) {
        Base base = new Base.OfThisMachine();
        boolean trained = true;
        for (Iterator<String> rest = words.iterator(); rest.hasNext(); ) {
            String word = rest.next();
            switch (word) {
                case "--base" -> base = new Base.Named(value(rest));
                case "--untrained" -> trained = false;
                default ->
                        throw new Refusal(
                                "'%s' is no option: --base IMAGE and --untrained are."
                                        .formatted(word));
            }
        }
        return new Options(base, trained);
    }

    private static String value(Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new Refusal("An image must follow --base.");
        }
        return rest.next();
    }
}
