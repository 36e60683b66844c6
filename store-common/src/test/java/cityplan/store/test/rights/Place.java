package cityplan.store.test.rights;

/// Where an object belongs.
///
/// @param region its region
/// @param above the region above that
/// @param below a region below it
/// @param subject its theme or sector
public record Place(String region, String above, String below, String subject) {}
