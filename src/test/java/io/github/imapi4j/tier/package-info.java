/**
 * Tiers: the same tests on more than one kind of JVM.
 *
 * <p>Each tier leaves {@code target/tiers/NAME.properties} behind, with at least {@code ran}, {@code failed} and
 * {@code skipped}, by which CI sees that the tier was not skipped. The portable tier is Surefire's run; the Wine tier is
 * {@link io.github.imapi4j.tier.TierRunner} in a Windows JVM.
 */
package io.github.imapi4j.tier;
