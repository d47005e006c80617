package org.agentmitra.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Cases of one guard against hostile and unlucky files. They run in an execution of their own, whose heap of 256 MB holds
 * the whole portal beside what a case asks of it. Each is decided in less than ten seconds of processor time
 * ({@link TenSeconds}); the limit by the clock only ends what hangs, as a busy machine stretches it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@PortalTest
@Tag("guards")
@Timeout(120)
@ExtendWith(TenSeconds.class)
public @interface SmallHeap {}
