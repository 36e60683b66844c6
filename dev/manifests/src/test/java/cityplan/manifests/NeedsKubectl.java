package cityplan.manifests;

import cityplan.manifests.build.Kustomize;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.concurrent.atomic.AtomicBoolean;

/// Skips the tests of a class where kubectl is not installed, and says so in one line.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsKubectl.Check.class)
public @interface NeedsKubectl {

    /// Looks for it on the PATH.
    final class Check implements ExecutionCondition {

        private static final String WORDS =
                "kubectl is not on the PATH: the manifests of k8s/ were not checked";
        private static final AtomicBoolean TOLD = new AtomicBoolean();

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (Kustomize.isInstalled()) {
                return ConditionEvaluationResult.enabled("kubectl is on the PATH");
            }
            if (TOLD.compareAndSet(false, true)) {
                System.err.println(WORDS);
            }
            return ConditionEvaluationResult.disabled(WORDS);
        }
    }
}
