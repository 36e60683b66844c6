package cityplan.store.webhook.receiver;

import cityplan.common.address.AddressRange;
import cityplan.store.webhook.rule.Outcome.Reason;
import cityplan.store.webhook.rule.PortRange;
import cityplan.store.webhook.rule.ReceiverAddresses;
import cityplan.store.webhook.rule.ReceiverUrl;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Where messages may go.
@Singleton
public class Reach {

    private static final Found REFUSED = new Found.Nowhere(Reason.ADDRESS_REFUSED);

    private final boolean plain;
    private final List<PortRange> ports;
    private final ReceiverAddresses allowed;
    private final Names names;
    private final Duration patience;

    @Inject
    Reach(WebhookConfig config) {
        this(config, host -> List.of(InetAddress.getAllByName(host)));
    }

    Reach(WebhookConfig config, Names names) {
        this.plain = config.plain();
        this.ports = config.ports().stream().map(PortRange::of).toList();
        this.allowed =
                new ReceiverAddresses(
                        config.allowed().orElse(List.of()).stream().map(AddressRange::of).toList());
        this.names = names;
        this.patience = config.timeout();
    }

    /// Where a host is, or why nothing is sent there.
    sealed interface Found {
        record At(List<InetAddress> addresses) implements Found {}

        record Nowhere(Reason reason) implements Found {}
    }

    /// What is wrong with a URL that messages are to be sent to, as far as it can be said now: a
    /// host whose name is not known today may have one tomorrow.
    public Optional<String> fault(ReceiverUrl url) {
        return spelled(url)
                .or(() ->
                        find(url).equals(REFUSED)
                                ? Optional.of("address-refused")
                                : Optional.empty());
    }

    private Optional<String> spelled(ReceiverUrl url) {
        if (!url.secure() && !plain) {
            return Optional.of("https-expected");
        }
        return ports.stream().anyMatch(range -> range.contains(url.port()))
                ? Optional.empty()
                : Optional.of("port-refused");
    }

    /// The addresses of a receiver, if every one of them may be reached: one that may not says that
    /// somebody is up to something. What may be reached can have changed since it was subscribed.
    Found find(ReceiverUrl url) {
        if (spelled(url).isPresent()) {
            return REFUSED;
        }
        try {
            Optional<InetAddress> literal = url.literal();
            List<InetAddress> found =
                    literal.isPresent() ? List.of(literal.get()) : lookUp(url.host());
            return found.stream().allMatch(allowed::allow) ? new Found.At(found) : REFUSED;
        } catch (UnknownHostException unknown) {
            return new Found.Nowhere(Reason.UNKNOWN_HOST);
        } catch (TimeoutException silent) {
            return new Found.Nowhere(Reason.TIMEOUT);
        }
    }

    /// The name service of the machine may take longer than anybody waits.
    private List<InetAddress> lookUp(String host) throws UnknownHostException, TimeoutException {
        Callable<List<InetAddress>> question = () -> names.addresses(host);
        var answer = new FutureTask<>(question);
        Thread.ofVirtual().name("names").start(answer);
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof UnknownHostException unknown) {
                throw unknown;
            }
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new TimeoutException();
        }
    }
}
