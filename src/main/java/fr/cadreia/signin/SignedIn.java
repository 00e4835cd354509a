package fr.cadreia.signin;

import fr.cadreia.people.Person;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** How Spring Security knows people who have proved who they are: by the account's id, and by the roles of that moment. */
public final class SignedIn {

    private SignedIn() {}

    public static UsernamePasswordAuthenticationToken as(Person person) {
        return UsernamePasswordAuthenticationToken.authenticated(person.id(), null, roles(person));
    }

    public static List<SimpleGrantedAuthority> roles(Person person) {
        return person.roles().stream()
                .map(role -> new SimpleGrantedAuthority(role.id()))
                .toList();
    }
}
