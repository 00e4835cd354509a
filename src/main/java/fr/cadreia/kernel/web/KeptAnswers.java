package fr.cadreia.kernel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.InputStream;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** Gives answers that may be cached a tag (ETag) of their content. A HEAD request gets the tag of the GET request. */
public class KeptAnswers extends ShallowEtagHeaderFilter {

    /** The time for which caches may keep an answer; it is short, since content may be withdrawn for a legal reason. */
    public static final CacheControl CACHE =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    public KeptAnswers() {
        // A strong tag would keep the server from compressing.
        setWriteWeakETag(true);
    }

    @Override
    protected boolean isEligibleForEtag(
            HttpServletRequest request, HttpServletResponse response, int status, InputStream content) {
        HttpServletRequest read = !HttpMethod.HEAD.matches(request.getMethod())
                ? request
                : new HttpServletRequestWrapper(request) {
                    @Override
                    public String getMethod() {
                        return HttpMethod.GET.name();
                    }
                };
        String kept = response.getHeader(HttpHeaders.CACHE_CONTROL);
        return kept != null && kept.contains("public") && super.isEligibleForEtag(read, response, status, content);
    }
}
