package cityplan.projects.money;

import java.math.BigDecimal;

/// A unit of money, which is so many of its currency.
public record CurrencyUnit(String code, String currency, BigDecimal multiplier) {}
