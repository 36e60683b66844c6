package cityplan.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.common.test.ContractFilter;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// Runs after all other tests.
@Order(Integer.MAX_VALUE)
class EveryOperationTest {

    @Test
    void every_operation_of_the_contract_was_called_by_a_test() {
        assertThat(ContractFilter.notExercised("gateway")).isEmpty();
    }
}
