package fr.cadreia.register.format;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The published standards that the register is given in. */
@Component
public class RegisterFormats {

    private final List<RegisterFormat> formats;

    RegisterFormats(List<RegisterFormat> formats) {
        this.formats = formats.stream()
                .sorted(Comparator.comparing(RegisterFormat::code))
                .toList();
    }

    public List<RegisterFormat> all() {
        return formats;
    }

    public Optional<RegisterFormat> find(String code) {
        return formats.stream().filter(format -> format.code().equals(code)).findFirst();
    }
}
