package cityplan.gateway;

import cityplan.common.test.HouseRules;

import org.junit.jupiter.api.Test;

class HouseRulesTest {

    @Test
    void the_gateway_keeps_the_rules_of_the_house() {
        HouseRules.hold("cityplan.gateway");
    }
}
