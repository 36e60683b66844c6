package cityplan.projects;

import cityplan.store.test.ShiftedClock;

import io.quarkus.test.Mock;

import jakarta.inject.Singleton;

/// The clock of the service under test.
@Mock
@Singleton
public class TestClock extends ShiftedClock {}
