/**
 * The command line: picocli commands, the progress line, exit codes, JSON Lines.
 *
 * <p>Nothing here is an API. Only the executable jar carries picocli and slf4j-simple, on which this package stands. A
 * new command is a class with picocli's annotations, added in {@link io.github.imapi4j.cli.Commands}; failures are
 * thrown and become text, JSON and an exit code in one place, {@link io.github.imapi4j.cli.ErrorReport}.
 */
@NullMarked
package io.github.imapi4j.cli;

import org.jspecify.annotations.NullMarked;
