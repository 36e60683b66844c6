package cityplan.store.staging;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/// The address of a document.
public record LinkCell() implements CellType {

    private static final int LONGEST = 2000;

    @Override
    public Optional<Fault> fault(String cell) {
        try {
            var address = new URI(cell);
            boolean web = Set.of("http", "https").contains(String.valueOf(address.getScheme()));
            return web && address.getHost() != null && cell.length() <= LONGEST
                    ? Optional.empty()
                    : Fault.of("link-expected");
        } catch (URISyntaxException noAddress) {
            return Fault.of("link-expected");
        }
    }
}
