package cityplan.contract;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

import java.io.File;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Skips the tests of a class where Node is not installed, and says so.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsNode.Check.class)
@interface NeedsNode {

    /// Looks for node and npm on the PATH.
    final class Check implements ExecutionCondition {

        private static final String WORDS =
                "node and npm are not on the PATH: the contract was not linted";

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (isInstalled("node") && isInstalled("npm")) {
                return ConditionEvaluationResult.enabled("node is on the PATH");
            }
            System.err.println(WORDS);
            return ConditionEvaluationResult.disabled(WORDS);
        }

        private static boolean isInstalled(String program) {
            return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                    .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
        }
    }
}
