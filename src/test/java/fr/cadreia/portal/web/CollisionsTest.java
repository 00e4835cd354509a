package fr.cadreia.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class CollisionsTest {

    private final MockHttpServletResponse response = new MockHttpServletResponse();

    private boolean resolves(Exception failure) {
        return new Collisions().resolveException(new MockHttpServletRequest(), response, this, failure) != null;
    }

    @Test
    void whoeverComesSecondIsToldToDoItAgain() {
        assertThat(resolves(new IllegalStateException(new CannotAcquireLockException("deadlock"))))
                .isTrue();
        assertThat(response.getStatus()).isEqualTo(409);
        assertThat(response.getErrorMessage())
                .contains("rien de votre demande n'est enregistré")
                .endsWith(".");
    }

    @Test
    void anyOtherFailureIsOnesOwn() {
        assertThat(resolves(new IllegalStateException("broken"))).isFalse();
        assertThat(response.getStatus()).isEqualTo(200);
    }
}
