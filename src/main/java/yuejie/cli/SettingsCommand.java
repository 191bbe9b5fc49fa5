package yuejie.cli;

import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Command;
import yuejie.cli.shell.BooklessCommand;
import yuejie.cli.shell.ExitCode;
import yuejie.cli.text.Table;
import yuejie.settings.BookEnvironment;
import yuejie.settings.Setting;

/** {@code settings}: shows what is set, and where. */
@Command(name = "settings", description = {
    "Shows every setting, its value, and where the value comes from: the command line, the environment, yuejie.yaml in"
            + " YUEJIE_HOME with the line, or the default. Passwords are hidden. Opens no book.",
    "Ends with 4 where a variable sounds like a setting and is none."})
final class SettingsCommand extends BooklessCommand {

    record Settings(List<Setting> settings, Set<String> unknownVariables) {
    }

    @Override
    protected ExitCode run() {
        BookEnvironment environment = new BookEnvironment(settings(), Map.of());
        Set<String> unknown = environment.unknownVariables();
        result(new Settings(environment.all(), unknown));
        Table table = new Table("SETTING", "VARIABLE", "VALUE", "FROM");
        environment.all().forEach(each -> table.row(each.name(), each.variable(), each.value(), each.from()));
        say(table.toString());
        warnOfUnknownVariables();
        return unknown.isEmpty() ? ExitCode.DONE : ExitCode.LOOK;
    }
}
