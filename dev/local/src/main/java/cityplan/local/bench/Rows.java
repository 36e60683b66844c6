package cityplan.local.bench;

import java.util.List;
import java.util.function.Consumer;

/// Invented observations: indicators by regions by years.
record Rows(String theme, int indicators) {

    static final List<String> REGIONS =
            List.of(
                    "530102",
                    "530103",
                    "530111",
                    "530112",
                    "530113",
                    "530114",
                    "530115",
                    "530124",
                    "530125",
                    "530126",
                    "530127",
                    "530128",
                    "530129",
                    "530181",
                    "KM-URBAN",
                    "KM-HTDZ",
                    "KM-ETDZ",
                    "KM-DIANCHI",
                    "KM-YANGZONGHAI",
                    "KM-AIRPORT",
                    "KM-FTZ",
                    "DZNA",
                    "KM-METRO-AREA",
                    "DZ-CITY-CLUSTER",
                    "MOHAN");

    private static final int FIRST_YEAR = 1981;
    private static final int YEARS = 40;
    private static final String INDICATORS =
            "code,name_zh,name_en,theme,unit,direction,value_type,decimals,department_zh,department_en,frequency,description_en\n";

    /// One observation.
    record Row(String indicator, String region, int year, String value) {}

    int count() {
        return indicators * REGIONS.size() * YEARS;
    }

    String themeFile() {
        return "code,name_zh,name_en,ordinal\n%1$s,测量,%1$s,999\n".formatted(theme);
    }

    String indicatorFile() {
        var file = new StringBuilder(INDICATORS);
        for (int i = 0; i < indicators; i++) {
            file.append(
                    "%s,测量,Invented,%s,COUNT,higher,count,2,,,annual,\n"
                            .formatted(indicator(i), theme));
        }
        return file.toString();
    }

    void each(Consumer<Row> row) {
        for (int i = 0; i < indicators; i++) {
            for (int region = 0; region < REGIONS.size(); region++) {
                for (int year = 0; year < YEARS; year++) {
                    int number = (i * 7919 + region * 104729 + year * 1299709) % 10_000_000;
                    row.accept(
                            new Row(
                                    indicator(i),
                                    REGIONS.get(region),
                                    FIRST_YEAR + year,
                                    "%d.%02d".formatted(number / 100, number % 100)));
                }
            }
        }
    }

    String indicator(int i) {
        return "%s_%04d".formatted(theme, i);
    }
}
