package cityplan.store.imports;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;

import java.time.Duration;

/// How imports are carried out.
@ConfigMapping(prefix = "suite.imports")
interface ImportConfig {

    /// From this size on an import is carried out later and answered 202.
    MemorySize asyncFrom();

    /// How often it is looked for imports that wait, or whose instance is gone.
    Duration poll();

    /// How long an instance that says nothing of an import still has it.
    Duration lease();

    /// How often an import is begun before it is given up.
    int attempts();

    /// How long an instance that stops lets its import run on before it gives it back.
    Duration grace();
}
