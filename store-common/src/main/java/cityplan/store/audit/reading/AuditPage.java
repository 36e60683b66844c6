package cityplan.store.audit.reading;

import cityplan.common.answer.Links;

import java.util.List;

/// A page of the audit, the latest entry first.
public record AuditPage(List<EntryView> items, Links links) {
    public AuditPage {
        items = List.copyOf(items);
    }
}
