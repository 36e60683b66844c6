package cityplan.indicators.target.statement;

import cityplan.indicators.observation.Reason;
import cityplan.indicators.right.Rights;
import cityplan.store.record.Table;
import cityplan.store.record.Transaction;
import cityplan.store.record.Vintages;
import cityplan.store.right.Right;
import cityplan.store.staging.CellType;
import cityplan.store.staging.TableFile;

/// Withdrawals of statements as rows: the statement is not held any more from then on, and why is
/// kept.
record WithdrawalTable() implements Table {

    static final Vintages WITHDRAWALS = Vintages.of("target_withdrawal", "id", "reason");

    private static final TableFile FILE =
            TableFile.keyed("withdrawals", "id")
                    .required("reason", new CellType.OneOf(Reason.CODES));

    @Override
    public TableFile file() {
        return FILE;
    }

    @Override
    public String noun() {
        return "target_withdrawal";
    }

    @Override
    public Right right() {
        return Rights.WITHDRAWALS;
    }

    @Override
    public long load(Transaction transaction) {
        long stored = transaction.store(WITHDRAWALS, FILE.staged());
        transaction.end(StatementTable.STATEMENTS, FILE.staged());
        return stored;
    }
}
