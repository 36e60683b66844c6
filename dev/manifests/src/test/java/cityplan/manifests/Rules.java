package cityplan.manifests;

import cityplan.manifests.build.Build;
import cityplan.manifests.build.Finding;
import cityplan.manifests.build.Rule;
import cityplan.manifests.care.Confinement;
import cityplan.manifests.care.Images;
import cityplan.manifests.care.Probes;
import cityplan.manifests.care.Resources;
import cityplan.manifests.care.Rollouts;
import cityplan.manifests.care.Secrets;
import cityplan.manifests.care.Settings;
import cityplan.manifests.network.Addresses;
import cityplan.manifests.network.Closed;
import cityplan.manifests.network.Credentials;
import cityplan.manifests.reference.Files;
import cityplan.manifests.reference.Mounts;
import cityplan.manifests.reference.Policies;
import cityplan.manifests.reference.Ports;
import cityplan.manifests.reference.References;
import cityplan.manifests.reference.Routes;
import cityplan.manifests.reference.Selectors;
import cityplan.manifests.reference.Targets;
import cityplan.manifests.shape.Contradictions;
import cityplan.manifests.shape.CustomFields;
import cityplan.manifests.shape.Duplicates;
import cityplan.manifests.shape.KnownFields;
import cityplan.manifests.shape.Labels;
import cityplan.manifests.shape.Names;
import cityplan.manifests.shape.Quantities;
import cityplan.manifests.shape.Words;

import java.util.List;

/// Everything that must hold in what an overlay builds.
public final class Rules {

    private static final List<Rule> ALL =
            List.of(
                    new KnownFields(),
                    new CustomFields(),
                    new Quantities(),
                    new Words(),
                    new Names(),
                    new Labels(),
                    new Duplicates(),
                    new Contradictions(),
                    new Selectors(),
                    new Policies(),
                    new Ports(),
                    new References(),
                    new Mounts(),
                    new Files(),
                    new Targets(),
                    new Routes(),
                    new Addresses(),
                    new Credentials(),
                    new Closed(),
                    new Images(),
                    new Secrets(),
                    new Confinement(),
                    new Resources(),
                    new Probes(),
                    new Rollouts(),
                    new Settings());

    private Rules() {}

    /// One line for each finding.
    public static List<String> broken(Build build) {
        return ALL.stream()
                .flatMap(rule -> rule.findings(build))
                .map(Finding::toString)
                .distinct()
                .toList();
    }
}
