package cityplan.store.listing;

/// For whom an answer is.
public enum Audience {
    /// Whoever asks is answered the same.
    EVERYBODY("Accept, Accept-Language", true),
    /// Whoever is granted no more.
    THE_PUBLIC("Accept, Accept-Language, Authorization", true),
    /// The caller alone. What the grants cover may change without anything being recorded here, so
    /// it is asked for each time.
    THE_CALLER("Accept, Accept-Language, Authorization", false);

    private final String vary;
    private final boolean kept;

    Audience(String vary, boolean kept) {
        this.vary = vary;
        this.kept = kept;
    }

    /// What an answer depends on.
    String vary() {
        return vary;
    }

    /// Whether an answer may be kept, and be told to be the same still.
    boolean kept() {
        return kept;
    }
}
