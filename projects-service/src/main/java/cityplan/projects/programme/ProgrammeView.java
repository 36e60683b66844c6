package cityplan.projects.programme;

import cityplan.common.text.Text;
import cityplan.projects.money.Money;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// A quantified bundle of projects, as one source states it. Sub-bundles carry the code of their
/// bundle as a prefix; bundles and the projects named in them are never added up.
public record ProgrammeView(
        String code,
        Text name,
        String sector,
        String period,
        @Nullable Integer projectCount,
        @Nullable Money plannedInvestment,
        @Nullable Money actualInvestment,
        @Nullable String investmentUnit,
        @Nullable Integer newStartCount,
        @Nullable Integer ongoingCount,
        @Nullable Integer completionCount,
        @Nullable Integer preparatoryCount,
        String source,
        @Nullable String locator,
        @Nullable String note,
        String published,
        Instant recordedFrom) {}
