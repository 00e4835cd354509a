package fr.cadreia.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.kernel.ConcurrentChange;
import jakarta.servlet.RequestDispatcher;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.ServletWebRequest;

class ConcurrentChangeAdviceTest {

    private final StaticMessageSource texts = new StaticMessageSource();
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    private boolean resolves(Exception failure) {
        return new ConcurrentChangeAdvice().resolveException(request, response, this, failure) != null;
    }

    @Test
    void whoeverComesSecondIsToldToDoItAgain() {
        Exception failure = new IllegalStateException(new OptimisticLockingException("changed"));
        texts.setUseCodeAsDefaultMessage(true);
        ErrorWords words = new ErrorWords(texts);

        words.resolveException(request, response, this, failure);
        assertThat(resolves(failure)).isTrue();

        assertThat(response.getStatus()).isEqualTo(409);
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 409);
        assertThat(words.getErrorAttributes(new ServletWebRequest(request), ErrorAttributeOptions.defaults()))
                .containsEntry("message", ConcurrentChange.WORDS);
    }

    @Test
    void anyOtherFailureIsOnesOwn() {
        assertThat(resolves(new IllegalStateException("broken"))).isFalse();
        assertThat(response.getStatus()).isEqualTo(200);
    }
}
