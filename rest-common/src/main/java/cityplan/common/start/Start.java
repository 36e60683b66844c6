package cityplan.common.start;

import cityplan.common.text.Language;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

import org.eclipse.microprofile.config.ConfigProvider;

import java.util.List;

/// Starts a service, unless its settings are wrong: then every fault is named on one line each, the
/// key and never the value, and the program ends with the code 78 (`EX_CONFIG` of sysexits.h). With
/// `--unknown-settings` it only names those that it does not know, each with a sentence after a
/// tab.
@QuarkusMain
public final class Start {

    private static final String UNKNOWN = "--unknown-settings";
    private static final int WRONG_CONFIGURATION = 78;

    private Start() {}

    public static void main(String... arguments) {
        var settings = new Settings(System.getenv(), ConfigProvider.getConfig());
        Language language = Language.ofLocale(System.getenv("LANG"));
        if (List.of(arguments).contains(UNKNOWN)) {
            settings.unknown(language)
                    .forEach((name, sentence) -> System.out.println(name + "\t" + sentence));
            return;
        }
        List<String> faults = settings.faults(language);
        if (faults.isEmpty()) {
            Quarkus.run(arguments);
        } else {
            faults.forEach(System.err::println);
            System.exit(WRONG_CONFIGURATION);
        }
    }
}
