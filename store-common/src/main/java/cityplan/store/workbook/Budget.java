package cityplan.store.workbook;

/// How many bytes may still come out of an archive.
final class Budget {

    private long left;

    Budget(long most) {
        this.left = most;
    }

    void spend(long bytes) throws UnreadableWorkbook {
        left -= bytes;
        if (left < 0) {
            throw new UnreadableWorkbook("workbook-too-large");
        }
    }
}
