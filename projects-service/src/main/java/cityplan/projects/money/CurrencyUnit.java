package cityplan.projects.money;

import java.math.BigDecimal;

/// What amounts of a currency are counted in: one of it is `multiplier` of the currency.
public record CurrencyUnit(String code, String currency, BigDecimal multiplier) {}
