package fr.cadreia.journal.seal;

import static fr.cadreia.PageToken.pageToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.cadreia.InApplication;
import fr.cadreia.people.Role;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Status;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

class JournalControllerTest extends InApplication {

    private static final String PAGE = "/administration/journal";

    private MockMvc web;

    @BeforeEach
    void open(@Autowired WebApplicationContext context) {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
    }

    @Test
    void showsAdministratorsTheLastVerification() throws Exception {
        verifiedJournal();

        web.perform(get(PAGE).with(person("admin", Role.ADMINISTRATORS)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Journal intact")))
                .andExpect(content().string(containsString("Non couvert")))
                .andExpect(content().string(containsString("Vérifier maintenant")));
    }

    @Test
    void verifiesWhenAsked() throws Exception {
        Instant before = verifiedJournal().verifiedAt();

        web.perform(post(PAGE).with(person("admin", Role.ADMINISTRATORS)).with(pageToken()))
                .andExpect(redirectedUrl(PAGE));
        // The verification first ends the one in the background, or comes before it.
        verifiedJournal();
        assertThat(inspection.last().orElseThrow().verifiedAt()).isAfterOrEqualTo(before);
        assertThat(inspection.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void nobodyElseSeesOrVerifiesIt() throws Exception {
        web.perform(get(PAGE).with(person("expert", Role.AI_EXPERTS))).andExpect(status().isForbidden());
        web.perform(post(PAGE).with(person("expert", Role.AI_EXPERTS)).with(pageToken()))
                .andExpect(status().isForbidden());
        web.perform(post(PAGE).with(person("admin", Role.ADMINISTRATORS))).andExpect(status().isForbidden());
    }

    private static RequestPostProcessor person(String id, Role role) {
        return user(id).authorities(new SimpleGrantedAuthority(role.id()));
    }
}
