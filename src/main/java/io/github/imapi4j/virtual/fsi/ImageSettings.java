package io.github.imapi4j.virtual.fsi;

import io.github.imapi4j.com.FlagSet;
import io.github.imapi4j.imapi2fs.FsiFileSystems;
import io.github.imapi4j.virtual.iso.IsoOptions;
import io.github.imapi4j.virtual.iso.NameStyle;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * The properties of an image that can be set.
 *
 * @param volumeName the label; empty asks for a generated one
 * @param fileSystems which file systems are made
 * @param level the interchange level of ISO 9660, 1 or 2
 * @param strict whether standards are followed to the letter
 * @param restricted whether new names keep to ANSI characters
 * @param freeMediaBlocks the limit of the image's size as it was set; 0 and below for none
 * @param sessionStart the block of the disc at which the image begins
 * @param workingDirectory where files would be staged
 */
record ImageSettings(
        String volumeName,
        FlagSet<FsiFileSystems> fileSystems,
        int level,
        boolean strict,
        boolean restricted,
        int freeMediaBlocks,
        int sessionStart,
        String workingDirectory) {

    /** A CD of 74 minutes. */
    static final int DEFAULT_BLOCKS = 332_800;

    static final FlagSet<FsiFileSystems> SUPPORTED = FlagSet.of(FsiFileSystems.ISO9660, FsiFileSystems.JOLIET);

    static ImageSettings defaults() {
        return new ImageSettings(
                "", SUPPORTED, 1, false, false, DEFAULT_BLOCKS, 0, System.getProperty("java.io.tmpdir", ""));
    }

    /** How the tree becomes an image; checks the label and the level. */
    IsoOptions options(String label, LocalDateTime created) {
        return IsoOptions.of(label, created)
                .withStrict(strict)
                .withLevel(level)
                .withJoliet(fileSystems.has(FsiFileSystems.JOLIET))
                .withZone(ZoneOffset.UTC)
                .withSessionStart(sessionStart);
    }

    /** How one of the image's file systems names its files. */
    NameStyle style(FlagSet<FsiFileSystems> fileSystem) {
        boolean one = Integer.bitCount(fileSystem.bits()) == 1;
        if (!one || (fileSystem.bits() & fileSystems.bits()) == 0) {
            throw Problems.invalidParam(
                    "fileSystem", "The image has " + fileSystems + "; " + fileSystem + " is not one of them.");
        }
        return fileSystem.has(FsiFileSystems.JOLIET) ? NameStyle.ofJoliet() : NameStyle.iso9660(level, strict);
    }

    /** The most blocks that the image may have. */
    long limit() {
        return freeMediaBlocks > 0 ? freeMediaBlocks : Integer.MAX_VALUE;
    }

    ImageSettings withVolumeName(String value) {
        return new ImageSettings(
                value, fileSystems, level, strict, restricted, freeMediaBlocks, sessionStart, workingDirectory);
    }

    ImageSettings withFileSystems(FlagSet<FsiFileSystems> value) {
        return new ImageSettings(
                volumeName, value, level, strict, restricted, freeMediaBlocks, sessionStart, workingDirectory);
    }

    ImageSettings withLevel(int value) {
        return new ImageSettings(
                volumeName, fileSystems, value, strict, restricted, freeMediaBlocks, sessionStart, workingDirectory);
    }

    ImageSettings withStrict(boolean value) {
        return new ImageSettings(
                volumeName, fileSystems, level, value, restricted, freeMediaBlocks, sessionStart, workingDirectory);
    }

    ImageSettings withRestricted(boolean value) {
        return new ImageSettings(
                volumeName, fileSystems, level, strict, value, freeMediaBlocks, sessionStart, workingDirectory);
    }

    ImageSettings withFreeMediaBlocks(int value) {
        return new ImageSettings(
                volumeName, fileSystems, level, strict, restricted, value, sessionStart, workingDirectory);
    }

    ImageSettings withSessionStart(int value) {
        return new ImageSettings(
                volumeName, fileSystems, level, strict, restricted, freeMediaBlocks, value, workingDirectory);
    }

    ImageSettings withWorkingDirectory(String value) {
        return new ImageSettings(
                volumeName, fileSystems, level, strict, restricted, freeMediaBlocks, sessionStart, value);
    }
}
