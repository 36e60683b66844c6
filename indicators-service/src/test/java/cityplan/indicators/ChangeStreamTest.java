package cityplan.indicators;

import cityplan.common.test.PostgresResource;
import cityplan.store.test.FeedStream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ChangeStreamTest extends FeedStream {

    ChangeStreamTest() {
        super(new IndicatorChanges());
    }
}
