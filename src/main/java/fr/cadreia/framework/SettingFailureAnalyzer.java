package fr.cadreia.framework;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says at start which figure of the framework is wrong, without the stack of how that was found out. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class SettingFailureAnalyzer extends AbstractFailureAnalyzer<SettingRefusedException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, SettingRefusedException refused) {
        return new FailureAnalysis(refused.getMessage(), null, refused);
    }
}
