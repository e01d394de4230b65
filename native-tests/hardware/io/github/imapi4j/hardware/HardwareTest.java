package io.github.imapi4j.hardware;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Marks a class of the suite. Its tests may have parameters: {@link io.github.imapi4j.Imapi}, {@link
 * io.github.imapi4j.Recorder}, which are opened for each test and closed after it, {@link Bench} and {@link Observations}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(HardwareExtension.class)
public @interface HardwareTest {}
