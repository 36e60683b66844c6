package cityplan.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cityplan.local.process.Ports;
import cityplan.local.process.Refusal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

class CommandTest {

    @TempDir private Path root;

    @Test
    void up_takes_a_port_for_each_part_and_a_state_directory() {
        Command command =
                command(
                        "up",
                        "--gateway-port",
                        "18080",
                        "--state",
                        root + "/s",
                        "--postgres-port",
                        "5");

        assertThat(command).isInstanceOf(Command.Start.class);
        assertThat(((Command.Start) command).ports()).isEqualTo(new Ports(5, 18080, 8081, 8082));
        assertThat(command.home().state()).isEqualTo(root.resolve("s"));
    }

    @Test
    void up_loads_the_directory_that_it_is_given() {
        Command.Start start = (Command.Start) command("up", "--data", root.toString());

        assertThat(start.data()).isEqualTo(root);
        assertThatThrownBy(() -> command("up", "--data", "nowhere"))
                .hasMessage("nowhere is not a directory.");
    }

    @Test
    void the_state_is_kept_in_the_checkout_by_default() {
        assertThat(command("status").home().state()).isEqualTo(root.resolve(".suite"));
    }

    @Test
    void a_token_gets_the_roles_it_is_asked_for() {
        Command command = command("token", "--role", "a", "--hours", "3", "--role", "b");

        assertThat(((Command.Mint) command).token().roles()).containsExactly("a", "b");
        assertThat(((Command.Mint) command).token().life()).isEqualTo(Duration.ofHours(3));
    }

    @Test
    void a_backup_and_a_restore_take_a_file() {
        Command backup = command("backup", "--force", "b");
        Command restore = command("restore", "b");

        assertThat(backup).isEqualTo(new Command.Save(backup.home(), Path.of("b"), true));
        assertThat(restore).isEqualTo(new Command.Bring(restore.home(), Path.of("b"), false));
        assertThatThrownBy(() -> command("backup", "--force"))
                .hasMessage("The file of the backup is missing: see ./suite help.");
    }

    @Test
    void what_is_not_known_is_refused_in_one_line() {
        assertThatThrownBy(() -> command("up", "--port", "1"))
                .isInstanceOf(Refusal.class)
                .hasMessage("'--port' is not known: see ./suite help.");
        assertThatThrownBy(() -> command("load"))
                .hasMessage("The directory with the CSV files is missing: see ./suite help.");
        assertThatThrownBy(() -> command("up", "--gateway-port", "x"))
                .hasMessage("--gateway-port needs a number, not 'x'.");
    }

    private Command command(String... words) {
        return Command.of(List.of(words), root);
    }
}
