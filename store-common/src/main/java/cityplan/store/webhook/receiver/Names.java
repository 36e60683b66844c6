package cityplan.store.webhook.receiver;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/// What the names of hosts stand for.
interface Names {

    List<InetAddress> addresses(String host) throws UnknownHostException;
}
