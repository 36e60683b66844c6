package cityplan.local;

import cityplan.local.process.Refusal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The words after a command, taken one option at a time; what nobody takes is refused.
final class Arguments {

    private final List<String> words;

    Arguments(List<String> words) {
        this.words = new ArrayList<>(words);
    }

    boolean flag(String name) {
        return words.remove(name);
    }

    Optional<String> value(String name) {
        int index = words.indexOf(name);
        if (index < 0) {
            return Optional.empty();
        }
        if (index + 1 == words.size()) {
            throw new Refusal("%s needs a value: see ./suite help.".formatted(name));
        }
        words.remove(index);
        return Optional.of(words.remove(index));
    }

    List<String> values(String name) {
        List<String> values = new ArrayList<>();
        Optional<String> value = value(name);
        while (value.isPresent()) {
            values.add(value.get());
            value = value(name);
        }
        return values;
    }

    int number(String name, int usual) {
        String text = value(name).orElse(Integer.toString(usual));
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException none) {
            throw new Refusal("%s needs a number, not '%s'.".formatted(name, text), none);
        }
    }

    /// The next word that is no option.
    String operand(String what) {
        return words.stream()
                .filter(word -> !word.startsWith("-"))
                .findFirst()
                .map(word -> {
                    words.remove(word);
                    return word;
                })
                .orElseThrow(() -> new Refusal("%s is missing: see ./suite help.".formatted(what)));
    }

    void end() {
        if (!words.isEmpty()) {
            throw new Refusal("'%s' is not known: see ./suite help.".formatted(words.getFirst()));
        }
    }
}
