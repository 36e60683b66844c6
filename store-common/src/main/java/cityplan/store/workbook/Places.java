package cityplan.store.workbook;

/// How the columns of a sheet are called: A, B, …, Z, AA, …
final class Places {

    private static final int LETTERS = 26;

    /// Beyond it no sheet has columns; what follows would overflow.
    private static final int LAST = 16_384;

    private Places() {}

    /// The letters of a column, counted from 0.
    static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % LETTERS));
        return column < LETTERS ? last : letters(column / LETTERS - 1) + last;
    }

    /// The column, from 0, of a place such as `BC12`; -1 when it names none.
    static int column(String place) {
        int column = 0;
        for (int i = 0; i < place.length(); i++) {
            char letter = place.charAt(i);
            if (letter < 'A' || letter > 'Z' || column > LAST) {
                break;
            }
            column = column * LETTERS + letter - 'A' + 1;
        }
        return column - 1;
    }
}
