package cityplan.store.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Numbers as a spreadsheet shows them. It keeps 1.1 as 1.1000000000000001, but shows fifteen
/// digits; what a person entered is what is shown.
final class Numbers {

    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_EVEN);
    private static final int LARGEST_EXPONENT = 400;

    private Numbers() {}

    /// The number without exponent; a text that is none stays as it is.
    static String shown(String kept) {
        if (!kept.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,4})?")) {
            return kept;
        }
        var number = new BigDecimal(kept);
        if (Math.abs((long) number.scale()) > LARGEST_EXPONENT) {
            return kept;
        }
        return number.precision() > SHOWN.getPrecision()
                ? number.round(SHOWN).stripTrailingZeros().toPlainString()
                : number.toPlainString();
    }
}
