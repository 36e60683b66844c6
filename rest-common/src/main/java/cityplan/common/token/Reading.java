package cityplan.common.token;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Who may read: everybody (`suite.reading=open`), or whoever bears a valid token
/// (`authenticated`).
@Singleton
public class Reading {

    private final boolean open;

    Reading(@ConfigProperty(name = "suite.reading") String who) {
        this.open = who.equals("open");
    }

    public boolean isOpen() {
        return open;
    }
}
