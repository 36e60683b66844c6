package cityplan.store.staging;

import cityplan.common.query.Literals;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a cell of a file may hold. Cells that are empty are judged by their column alone.
public sealed interface CellType
        permits CellType.Code,
                CodesCell,
                RuledText,
                CellType.PlainText,
                CellType.Decimal,
                CellType.NonNegativeDecimal,
                CellType.PositiveDecimal,
                CellType.WholeTo,
                CellType.Whole,
                CellType.Flag,
                LinkCell,
                CellType.OneOf,
                TimeCell {

    /// What is wrong with a cell, as a violation's code and arguments.
    record Fault(String code, List<String> arguments) {
        public static Optional<Fault> of(String code, String... arguments) {
            return Optional.of(new Fault(code, List.of(arguments)));
        }
    }

    Optional<Fault> fault(String cell);

    /// The PostgreSQL type that the cell is kept in.
    default String sqlType() {
        return "text";
    }

    /// SQL for what is kept of a staged cell.
    default String kept(String cell) {
        return cell;
    }

    /// SQL for the text of a cell that is kept.
    default String text(String kept) {
        return kept + "::text";
    }

    /// A code or an identifier.
    record Code() implements CellType {
        private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,99}");

        @Override
        public Optional<Fault> fault(String cell) {
            return SHAPE.matcher(cell).matches() ? Optional.empty() : Fault.of("code-expected");
        }
    }

    /// Plain text. One that a spreadsheet would run as a formula is refused.
    record PlainText(int longest) implements CellType {
        /// As much as fits on a line or two.
        public static final PlainText LINE = new PlainText(500);

        @Override
        public Optional<Fault> fault(String cell) {
            if (cell.length() > longest) {
                return Fault.of("too-long", String.valueOf(longest));
            }
            if ("=+-@\t".indexOf(cell.charAt(0)) >= 0) {
                return Fault.of("formula");
            }
            if (!Literals.isPlain(cell)) {
                return Fault.of("control-character");
            }
            return cell.isBlank() ? Fault.of("required") : Optional.empty();
        }
    }

    /// An exact decimal without exponent.
    record Decimal() implements CellType {
        private static final int DIGITS = 30;
        private static final Pattern SHAPE =
                Pattern.compile("-?(?=[\\d.]{1,31}$)\\d{1,30}(?:\\.\\d{1,30})?");

        @Override
        public Optional<Fault> fault(String cell) {
            return SHAPE.matcher(cell).matches()
                    ? Optional.empty()
                    : Fault.of("decimal-expected", String.valueOf(DIGITS));
        }

        @Override
        public String sqlType() {
            return "numeric";
        }
    }

    /// A decimal from zero.
    record NonNegativeDecimal() implements CellType {
        @Override
        public Optional<Fault> fault(String cell) {
            Optional<Fault> shape = new Decimal().fault(cell);
            return shape.isPresent() || new BigDecimal(cell).signum() >= 0
                    ? shape
                    : Fault.of("non-negative-expected");
        }

        @Override
        public String sqlType() {
            return "numeric";
        }
    }

    /// A decimal above zero.
    record PositiveDecimal() implements CellType {
        @Override
        public Optional<Fault> fault(String cell) {
            Optional<Fault> shape = new Decimal().fault(cell);
            return shape.isPresent() || new BigDecimal(cell).signum() > 0
                    ? shape
                    : Fault.of("positive-expected");
        }

        @Override
        public String sqlType() {
            return "numeric";
        }
    }

    /// A whole number from zero to the most.
    record WholeTo(int most) implements CellType {
        @Override
        public Optional<Fault> fault(String cell) {
            return cell.matches("\\d{1,9}") && Integer.parseInt(cell) <= most
                    ? Optional.empty()
                    : Fault.of("integer-expected", "0", String.valueOf(most));
        }

        @Override
        public String sqlType() {
            return "integer";
        }
    }

    /// A whole number from zero.
    record Whole() implements CellType {
        private static final int DIGITS = 9;

        @Override
        public Optional<Fault> fault(String cell) {
            return cell.matches("\\d{1,9}")
                    ? Optional.empty()
                    : Fault.of("number-expected", String.valueOf(DIGITS));
        }

        @Override
        public String sqlType() {
            return "integer";
        }
    }

    record Flag() implements CellType {
        @Override
        public Optional<Fault> fault(String cell) {
            return cell.matches("true|false") ? Optional.empty() : Fault.of("boolean-expected");
        }

        @Override
        public String sqlType() {
            return "boolean";
        }
    }

    /// One of a closed list.
    record OneOf(Collection<String> possible) implements CellType {
        public OneOf {
            possible = List.copyOf(possible);
        }

        @Override
        public Optional<Fault> fault(String cell) {
            return possible.contains(cell)
                    ? Optional.empty()
                    : Fault.of("one-of", String.join(", ", possible));
        }
    }
}
