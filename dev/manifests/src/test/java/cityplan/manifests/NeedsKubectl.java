package cityplan.manifests;

import cityplan.manifests.build.Kustomize;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Skips the tests of a class, and says so in one line, where kubectl is not installed.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsKubectl.Check.class)
public @interface NeedsKubectl {

    /// Looks for it on the PATH.
    final class Check implements BeforeAllCallback {

        @Override
        public void beforeAll(ExtensionContext context) {
            boolean installed = Kustomize.isInstalled();
            if (!installed) {
                System.err.printf(
                        "%s skipped: kubectl is not on the PATH%n", context.getDisplayName());
            }
            Assumptions.assumeTrue(installed, "kubectl is not on the PATH");
        }
    }
}
