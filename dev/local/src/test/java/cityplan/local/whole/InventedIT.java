package cityplan.local.whole;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// The examples of what Kunming's documents do not tell, held against the invented district.
class InventedIT {

    @TempDir private static Path state;
    private static WholeSuite suite;

    @BeforeAll
    static void up() throws Exception {
        suite = WholeSuite.ofExample(state);
    }

    @AfterAll
    static void down() throws Exception {
        suite.close();
    }

    @Test
    void the_examples_of_the_contract_are_real_answers() throws Exception {
        assertThat(new Examples(suite.client(), Examples.EXAMPLE).check()).isGreaterThan(10);
    }

    @Test
    void every_operation_that_kunming_cannot_show_answers_as_swagger_ui_fills_it_in()
            throws Exception {
        assertThat(TryOut.of(suite).reads(TryOut.Data.EXAMPLE)).isGreaterThan(10);
    }
}
