package cityplan.indicators;

import cityplan.store.test.FollowedFeed;

/// The changes of this service; each is an observation with its statement.
final class IndicatorChanges implements FollowedFeed {

    static final String PATH = "/v1/changes/indicators";

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String list() {
        return "/v1/themes";
    }

    @Override
    public void load() {
        Kunming.load().statusCode(200);
    }

    @Override
    public void record(int number) {
        Kunming.observe(row(number, 1));
    }

    @Override
    public void correct(int number) {
        Kunming.observe(row(number, 2), "error");
    }

    @Override
    public int entries() {
        return 2;
    }

    private static String row(int number, int value) {
        return "obs-change-%d,GRAIN_OUTPUT,530103,LEVEL,%d,%d,,final,FYP14_2021,,\n"
                .formatted(number, 1000 + number, value);
    }
}
