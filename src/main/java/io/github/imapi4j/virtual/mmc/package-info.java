/**
 * What a virtual drive answers to SCSI commands: the command set MMC over the model of drive and disc, without COM.
 *
 * <p>{@link io.github.imapi4j.virtual.mmc.MmcUnit} takes command descriptor blocks and gives {@link
 * io.github.imapi4j.virtual.mmc.MmcReply}s, whose bytes the other classes build. What writes sectors is not modelled here: such
 * commands are refused as unknown, discs are written through IMAPI2's formats.
 */
@NullMarked
package io.github.imapi4j.virtual.mmc;

import org.jspecify.annotations.NullMarked;
