package org.agentmitra.onboarding;

import java.util.UUID;

/** A page of a step was shown to whose journey it is; heard before it is drawn, outside any transaction. */
public record StepShown(UUID journey, StepKey step) {}
