package cityplan.indicators;

import cityplan.common.test.PostgresResource;
import cityplan.store.test.FeedFollowers;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ChangeFollowingTest extends FeedFollowers {

    ChangeFollowingTest() {
        super(new IndicatorChanges());
    }
}
