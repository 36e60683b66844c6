package cityplan.store.record;

import cityplan.store.audit.Changes;

/// What a recording would do that waits for somebody else's approval. Nothing of it is stored.
///
/// @param recorded what would come of it
/// @param changes what would become of each row
/// @param places where its rows belong, as a JSON array without repetitions
public record Submission(Recorded recorded, Changes changes, String places) {}
