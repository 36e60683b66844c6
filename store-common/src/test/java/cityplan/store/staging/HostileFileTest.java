package cityplan.store.staging;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.common.answer.Table;
import cityplan.common.problem.ProblemException;
import cityplan.common.problem.Problems;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

import org.assertj.core.api.Assertions;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Whatever a file holds, its rows are taken, or it is told what is wrong with them.
class HostileFileTest {

    private static final int TRIES = 2_000;

    private static final TableFile FILE =
            TableFile.keyed("things", "code")
                    .text("name")
                    .required("value", new CellType.Decimal())
                    .optional("period", new TimeCell.PeriodCode())
                    .optional("day", new TimeCell.Day())
                    .optional("moment", new TimeCell.Moment())
                    .optional("link", new LinkCell())
                    .optional("codes", new CodesCell());

    private static Path content;

    @BeforeContainer
    static void begin() throws IOException {
        content = Files.createTempFile("hostile", ".csv");
    }

    @AfterContainer
    static void end() throws IOException {
        Files.delete(content);
    }

    @Property(tries = TRIES)
    void bytes_are_rows_or_faults(@ForAll("bytes") byte[] bytes) throws IOException {
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            List<String[]> rows = read(bytes, charset);

            for (String[] row : rows) {
                assertThat(row).hasSize(FILE.columns().size());
                assertThat(row[0]).matches("[A-Za-z0-9][A-Za-z0-9_.-]{0,99}");
                assertThat(row[1])
                        .doesNotContainPattern("\\A[=+\\-@]|[\\p{Cc}\\p{Cs}\u202A-\u202E]");
                assertThat(new BigDecimal(row[2]).precision()).isLessThan(62);
            }
        }
    }

    @Property(tries = TRIES)
    void a_text_that_is_written_is_read_again(@ForAll String name) throws IOException {
        boolean good = !name.isEmpty() && CellType.PlainText.LINE.fault(name).isEmpty();
        var file = new StringBuilder();
        try (var table = new Table(file)) {
            table.row(FILE.columnNames().toArray());
            table.row(new Object[] {"A", name, "-1.50", "", "", "", "", ""});
        }

        List<String[]> rows =
                read(file.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);

        assertThat(rows).hasSize(good ? 1 : 0);
        assertThat(rows).allSatisfy(row -> assertThat(row).contains(name, "-1.50"));
    }

    private static List<String[]> read(byte[] bytes, Charset charset) throws IOException {
        Files.write(content, bytes);
        var faults = Faults.ofImport();
        List<String[]> rows = new ArrayList<>();
        new CsvRows(new Sheet(FILE, "things.csv", faults), faults, charset)
                .read(content, (_, cells) -> rows.add(cells));
        if (!faults.none()) {
            Assertions.assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(faults::check)
                    .satisfies(thrown ->
                            assertThat(Problems.kind(thrown.problem()).status()).isEqualTo(400));
        }
        return rows;
    }

    @Provide
    Arbitrary<byte[]> bytes() {
        String header = String.join(",", FILE.columnNames()) + "\r\n";
        Arbitrary<String> pieces =
                Arbitraries.of(
                        header,
                        "A",
                        ",",
                        "\"",
                        "\"\"",
                        "\r\n",
                        "\n",
                        "\r",
                        "1",
                        "1e99999999",
                        "-",
                        "=1+1",
                        "@x",
                        "\t",
                        "9".repeat(40),
                        "2021-Q1",
                        "2021-02-30",
                        "+999999999-12-31T00:00:00Z",
                        "http://[::",
                        "javascript:x",
                        ";;;",
                        "昆明",
                        "\u0000",
                        "\u202e",
                        "\ufeff");
        Arbitrary<byte[]> built =
                pieces.list()
                        .ofMaxSize(30)
                        .map(each ->
                                (header + String.join("", each)).getBytes(StandardCharsets.UTF_8));
        Arbitrary<byte[]> random = Arbitraries.bytes().array(byte[].class).ofMaxSize(200);
        return Arbitraries.oneOf(built, built, random);
    }
}
