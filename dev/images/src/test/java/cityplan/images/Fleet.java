package cityplan.images;

import cityplan.images.build.Base;
import cityplan.images.build.Place;
import cityplan.images.build.ServiceImage;
import cityplan.local.process.Ports;
import cityplan.local.process.Service;

import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.HostConfig;

import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The suite in containers: PostgreSQL and the three images of this build on a network of their
/// own.
final class Fleet implements AutoCloseable {

    private static final long MEMORY = 512L << 20;

    private final Map<Service, Container> containers = new EnumMap<>(Service.class);
    private final Network network = Network.newNetwork();
    private final Database database;
    private final List<ServiceImage> images;

    private Fleet(List<ServiceImage> images) throws SQLException {
        this.images = images;
        this.database = Database.start(network);
    }

    static Fleet start() throws Exception {
        Place place = Place.of(Path.of(System.getProperty("suite.root")));
        Options options = new Options(new Base.OfThisMachine(), true);
        Fleet fleet = new Fleet(Build.make(place, options, System.out::println));
        for (ServiceImage image : fleet.images) {
            load(place.image(image.service()));
            fleet.containers.put(image.service(), fleet.another(image.service()));
        }
        return fleet;
    }

    private static void load(Path image) throws IOException {
        try (InputStream tar = Files.newInputStream(image)) {
            DockerClientFactory.lazyClient().loadImageCmd(tar).exec();
        }
    }

    Container of(Service service) {
        return containers.get(service);
    }

    /// One more container of a service; the first is known to the others by the service's name.
    Container another(Service service) throws NoSuchAlgorithmException {
        int management = Ports.USUAL.management(service);
        var container =
                new GenericContainer<>(name(service))
                        .withNetwork(network)
                        .withExposedPorts(Ports.USUAL.of(service), management)
                        .withEnv(settings(service))
                        .withTmpFs(Map.of("/tmp", "rw"))
                        .withCreateContainerCmdModifier(command -> confine(command.getHostConfig()))
                        .waitingFor(Wait.forHttp("/q/health/ready").forPort(management));
        if (!containers.containsKey(service)) {
            container.withNetworkAliases(service.module());
        }
        container.start();
        return new Container(service, container);
    }

    private String name(Service service) {
        return images.stream()
                .filter(image -> image.service() == service)
                .findFirst()
                .orElseThrow()
                .name();
    }

    /// As k8s/ asks for it; a limit of memory only where the engine can hold one.
    private static void confine(HostConfig host) {
        host.withReadonlyRootfs(true)
                .withCapDrop(Capability.ALL)
                .withSecurityOpts(List.of("no-new-privileges"));
        if (Boolean.TRUE.equals(
                DockerClientFactory.lazyClient().infoCmd().exec().getMemoryLimit())) {
            host.withMemory(MEMORY).withMemorySwap(MEMORY);
        }
    }

    private static Map<String, String> settings(Service service) throws NoSuchAlgorithmException {
        Map<String, String> settings = Database.settings(service);
        settings.put("SUITE_LOCAL", "contained");
        byte[] key = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPublic().getEncoded();
        settings.put("MP_JWT_VERIFY_PUBLICKEY", Base64.getEncoder().encodeToString(key));
        if (service == Service.GATEWAY) {
            settings.put("SUITE_INDICATORS_URL", "http://indicators-service:8081");
            settings.put("SUITE_PROJECTS_URL", "http://projects-service:8082");
        }
        return settings;
    }

    @Override
    public void close() {
        containers.values().forEach(Container::close);
        database.close();
        network.close();
    }
}
