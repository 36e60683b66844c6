package cityplan.store.record;

/// A table whose rows are kept as vintages of its noun, and so can be defined one by one.
public interface KeptTable extends Table {

    Vintages vintages();

    @Override
    default String noun() {
        return vintages().noun();
    }
}
