package cityplan.indicators.audit;

import cityplan.store.audit.reading.AuditResource;
import cityplan.store.audit.reading.Audits;

import jakarta.ws.rs.Path;

/// The audit of this service.
@Path("/v1/audit/indicators")
public class IndicatorAuditResource extends AuditResource {

    IndicatorAuditResource(Audits audits) {
        super(audits);
    }
}
