package fr.cadreia.register.web;

import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.kernel.web.KeptAnswers;
import fr.cadreia.register.RegisterEntries;
import fr.cadreia.register.format.Publisher;
import fr.cadreia.register.format.RegisterAddresses;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.boot.system.ApplicationHome;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.ResponseEntity.BodyBuilder;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import org.springframework.web.context.request.WebRequest;

/**
 * Tells who has an answer already that it still holds (304), before anything is made of it: all answers are the same as long
 * as nothing is published or withheld, and application and settings are the same.
 */
@Component
class RegisterTag {

    private final RegisterEntries entries;
    private final String application;

    RegisterTag(RegisterEntries entries, Publisher publisher, RegisterAddresses pages, AuthorityClock clock) {
        this.entries = entries;
        // The same on all nodes that run the same file.
        String file = Optional.ofNullable(new ApplicationHome(RegisterTag.class).getSource())
                .map(File::lastModified)
                .orElseGet(() -> clock.now().toEpochMilli())
                .toString();
        this.application =
                DigestUtils.md5DigestAsHex((file + publisher + pages.register()).getBytes(StandardCharsets.UTF_8));
    }

    /** Returns a weak tag: a strong one would keep the server from compressing. */
    String current() {
        return "W/\"" + entries.state() + "-" + application.substring(0, 8) + "\"";
    }

    /**
     * Answers 304 or with what is made only now.
     *
     * @param answer puts the body into a response that has its tag and its age
     */
    <T> ResponseEntity<T> answer(WebRequest request, Function<BodyBuilder, ResponseEntity<T>> answer) {
        String tag = current();
        // The check itself has put the tag into an answer without a body.
        return request.checkNotModified(tag)
                ? ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                        .cacheControl(KeptAnswers.CACHE)
                        .build()
                : answer.apply(
                        ResponseEntity.ok().cacheControl(KeptAnswers.CACHE).eTag(tag));
    }
}
