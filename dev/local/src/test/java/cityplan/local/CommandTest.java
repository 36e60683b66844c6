package cityplan.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cityplan.local.key.Token;
import cityplan.local.process.Ports;
import cityplan.local.process.Refusal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

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
    void a_token_gets_the_roles_and_bounds_it_is_asked_for() {
        Token token =
                token(
                        "--role indicator-editor --role approver --region 530102 --region 530103"
                                + " --theme ECOLOGY --subject li.na --on-behalf-of wang.wei --hours 3");

        assertThat(token.subject()).isEqualTo("li.na");
        assertThat(token.behalf()).contains("wang.wei");
        assertThat(token.grant().roles()).containsExactly("indicator-editor", "approver");
        assertThat(token.grant().bounds())
                .isEqualTo(
                        Map.of(
                                "regions", List.of("530102", "530103"),
                                "themes", List.of("ECOLOGY")));
        assertThat(token.life()).isEqualTo(Duration.ofHours(3));
    }

    @Test
    void a_token_lives_for_an_hour_unless_it_is_said() {
        assertThat(token("").life()).isEqualTo(Duration.ofHours(1));
        assertThat(token("--minutes 5").life()).isEqualTo(Duration.ofMinutes(5));
        assertThat(token("--hours 24").life()).isEqualTo(Duration.ofHours(24));
        assertThatThrownBy(() -> token("--hours 25"))
                .hasMessage("A token lives from a minute to 24 hours.");
        assertThatThrownBy(() -> token("--minutes -1")).isInstanceOf(Refusal.class);
    }

    @Test
    void a_role_that_is_none_is_refused_with_those_there_are() {
        assertThatThrownBy(() -> token("--role editor"))
                .isInstanceOf(Refusal.class)
                .hasMessage(
                        "'editor' is no role. Roles are: indicator-editor, project-editor,"
                                + " plan-admin, approver, auditor, operator.");
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

    private Token token(String options) {
        return ((Command.Mint) command(("token " + options).strip().split(" "))).token();
    }

    private Command command(String... words) {
        return Command.of(List.of(words), root);
    }
}
