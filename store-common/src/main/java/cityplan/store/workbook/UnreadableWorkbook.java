package cityplan.store.workbook;

import java.io.IOException;

/// A file that is no workbook, or one that is not to be read. The code is that of a violation.
public final class UnreadableWorkbook extends IOException {

    private static final long serialVersionUID = 1L;

    private final String code;

    UnreadableWorkbook(String code) {
        super(code);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
