package cityplan.local.launch;

import cityplan.local.process.Home;
import cityplan.local.process.Ports;
import cityplan.local.process.Service;
import cityplan.local.process.TestHome;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/// A checkout whose services are fakes, on free ports.
record FakeCheckout(Home home, Ports ports) {

    static FakeCheckout in(Path directory) throws IOException {
        FakeCheckout checkout = new FakeCheckout(TestHome.in(directory, ".suite"), Ports.free());
        for (Service service : Service.values()) {
            jar(service.jar(checkout.home()));
        }
        Path data = Files.createDirectories(checkout.home().reference());
        Files.writeString(data.resolve("units.csv"), "code\n");
        return checkout;
    }

    private static void jar(Path jar) throws IOException {
        Files.createDirectories(jar.getParent());
        String classes =
                FakeService.class.getProtectionDomain().getCodeSource().getLocation().toString();
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classes);
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, FakeService.class.getName());
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
    }
}
