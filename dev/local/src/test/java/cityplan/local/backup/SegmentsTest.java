package cityplan.local.backup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SegmentsTest {

    private static final long SIZE = 16 << 20;

    @Test
    void a_short_backup_needs_one_file() {
        String only = "000000010000000000000003";

        assertThat(new Segments(only, only, SIZE).names()).containsExactly(only);
    }

    @Test
    void the_numbers_go_on_from_one_half_to_the_next() {
        assertThat(
                        new Segments("0000000200000004000000FE", "000000020000000500000001", SIZE)
                                .names())
                .containsExactly(
                        "0000000200000004000000FE",
                        "0000000200000004000000FF",
                        "000000020000000500000000",
                        "000000020000000500000001");
    }

    @Test
    void larger_files_fill_a_half_sooner() {
        assertThat(
                        new Segments(
                                        "000000010000000000000003",
                                        "000000010000000100000000",
                                        1 << 30)
                                .names())
                .containsExactly("000000010000000000000003", "000000010000000100000000");
    }
}
