/** The facts of the native headers, and the comparison of the declarations with them. */
@NullMarked
package io.github.imapi4j.abi;

import org.jspecify.annotations.NullMarked;
