/**
 * The C probe: C code made from the facts of the headers, and not from the Java declarations, so that the two can be held against
 * each other. {@code native-tests/abi/README.md} tells what it proves.
 */
@NullMarked
package io.github.imapi4j.cprobe;

import org.jspecify.annotations.NullMarked;
