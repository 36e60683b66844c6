package cityplan.projects;

import cityplan.common.test.DatabaseInUse;
import cityplan.common.test.PostgresResource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class DatabaseTest extends DatabaseInUse {}
