package org.agentmitra.keys;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the administrator in plain words, instead of a trace, why the portal did not start. */
class UnusableSecretReport extends AbstractFailureAnalyzer<UnusableSecret> {
    @Override
    protected FailureAnalysis analyze(Throwable failure, UnusableSecret cause) {
        return new FailureAnalysis(cause.getMessage(), cause.remedy(), cause);
    }
}
