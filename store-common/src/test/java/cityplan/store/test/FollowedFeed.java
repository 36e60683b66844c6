package cityplan.store.test;

import static cityplan.common.test.Api.api;

import io.restassured.path.json.JsonPath;

import java.util.ArrayList;
import java.util.List;

/// A feed of changes, as its tests see it.
public interface FollowedFeed {

    /// Where its pages are read.
    String path();

    /// Some other list of the service.
    String list();

    /// Loads the reference data.
    void load();

    /// Records something new under a number below 900, in one import.
    void record(int number);

    /// Records something else under a number that was recorded before.
    void correct(int number);

    /// By how many entries either is told.
    int entries();

    /// Where the stream of it is opened.
    default String stream() {
        return path() + "/stream";
    }

    /// The cursor behind everything that was recorded so far.
    default String end() {
        String asOf = page(list() + "?limit=1").getString("asOf");
        String next = page(path() + "?since=" + asOf).getString("links.next");
        return next.substring(next.indexOf("after=") + "after=".length());
    }

    /// The cursors of all that was recorded, read in pages of a size.
    default List<String> walk(int size) {
        var all = new ArrayList<String>();
        String path = path() + "?limit=" + size;
        while (true) {
            JsonPath page = page(path);
            List<String> cursors = page.getList("items.cursor");
            if (cursors.isEmpty()) {
                return all;
            }
            all.addAll(cursors);
            path = page.getString("links.next");
        }
    }

    /// What a path answers.
    static JsonPath page(String path) {
        return api().urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
