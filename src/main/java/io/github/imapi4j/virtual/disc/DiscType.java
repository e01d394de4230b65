package io.github.imapi4j.virtual.disc;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The kinds of disc that the virtual recorder takes.
 *
 * <p>Capacities are those of the common 12 cm discs, in sectors of 2,048 bytes, as drives report them for blank media (READ
 * DISC INFORMATION, READ FORMAT CAPACITIES): the CDs an 80-minute disc whose last possible lead-out starts at 79:59:74; the
 * DVD sizes of ECMA-359 and ECMA-338 (DVD-R, DVD-RW), ECMA-349 and ECMA-337 (DVD+R, DVD+RW), ECMA-364 (DVD+R DL) and
 * ECMA-330 (DVD-RAM); BD-R unformatted, without spare areas, and BD-RE formatted with the default spare areas.
 *
 * <p>A DVD-RW counts as formatted for restricted overwrite, because IMAPI2 knows no sessions on a sequential DVD-RW. The
 * greatest numbers of sessions are those of the track number on CD (99), of about 300 bordered areas on DVD-R, of ECMA-349 on
 * DVD+R (191) and DVD+R DL (127); BD-R is held to DVD-R's number. Nearly always the space ends first.
 */
public enum DiscType {
    /** CD-R of 80 minutes, 703 MiB. */
    CD_R("cd-r", 2, 0x09, 359_849, WriteRule.WRITE_ONCE, Base.CD, "4 8 16 24 48c", 99, SessionGaps.CD),
    /** CD-RW of 80 minutes, 703 MiB. */
    CD_RW("cd-rw", 3, 0x0A, 359_849, WriteRule.REWRITABLE_SEQUENTIAL, Base.CD, "4 8 10", 99, SessionGaps.CD),
    /** DVD-R, 4.38 GiB. */
    DVD_R("dvd-r", 9, 0x11, 2_298_496, WriteRule.WRITE_ONCE, Base.DVD, "2 4 8", 300, SessionGaps.DVD_MINUS_R),
    /** DVD-RW formatted for restricted overwrite, 4.38 GiB. */
    DVD_RW("dvd-rw", 10, 0x13, 2_298_496, WriteRule.OVERWRITABLE, Base.DVD, "2 4 6", 1, SessionGaps.NONE),
    /** DVD+R, 4.38 GiB. */
    DVD_PLUS_R("dvd+r", 6, 0x1B, 2_295_104, WriteRule.WRITE_ONCE, Base.DVD, "2.4 4 8", 191, SessionGaps.DVD_PLUS_R),
    /** DVD+RW, 4.38 GiB. */
    DVD_PLUS_RW("dvd+rw", 7, 0x1A, 2_295_104, WriteRule.OVERWRITABLE, Base.DVD, "2.4 4", 1, SessionGaps.NONE),
    /** DVD+R with two layers, 7.96 GiB. */
    DVD_PLUS_R_DL(
            "dvd+r-dl", 8, 0x2B, 4_173_824, WriteRule.WRITE_ONCE, Base.DVD, "2.4 4 8", 127, SessionGaps.DVD_PLUS_R),
    /** DVD-RAM of 4.7 GB, 4.27 GiB. */
    DVD_RAM("dvd-ram", 5, 0x12, 2_236_704, WriteRule.OVERWRITABLE, Base.DVD, "2 3 5", 1, SessionGaps.NONE),
    /** BD-R with one layer, recorded sequentially, 23.3 GiB. */
    BD_R("bd-r", 18, 0x41, 12_219_392, WriteRule.WRITE_ONCE, Base.BD, "2 4 6", 300, SessionGaps.BD_R),
    /** BD-RE with one layer, formatted with the default spare areas, 22.6 GiB. */
    BD_RE("bd-re", 19, 0x43, 11_826_176, WriteRule.OVERWRITABLE, Base.BD, "1 2", 1, SessionGaps.NONE);

    /** Bytes in a sector. */
    public static final int SECTOR_SIZE = 2_048;

    /** Sectors a second at single speed, as {@code imapi2.h} defines them. */
    private static final class Base {
        static final int CD = 75;
        static final int DVD = 680;
        static final int BD = 2_195;
    }

    private final String cliName;
    private final int physicalType;
    private final int profile;
    private final long sectors;
    private final WriteRule writeRule;
    private final List<DiscSpeed> speeds;
    private final int maxSessions;
    private final SessionGaps gaps;

    DiscType(
            String cliName,
            int physicalType,
            int profile,
            long sectors,
            WriteRule writeRule,
            int base,
            String speeds,
            int maxSessions,
            SessionGaps gaps) {
        this.cliName = cliName;
        this.physicalType = physicalType;
        this.profile = profile;
        this.sectors = sectors;
        this.writeRule = writeRule;
        this.speeds = speeds(base, speeds);
        this.maxSessions = maxSessions;
        this.gaps = gaps;
    }

    /** Multiples of single speed; a trailing c means constant angular velocity. Rising here, falling in the result. */
    private static List<DiscSpeed> speeds(int base, String multiples) {
        return Arrays.stream(multiples.split(" ", -1))
                .map(multiple -> new DiscSpeed(
                        (int) Math.round(base * Double.parseDouble(multiple.replace("c", ""))), multiple.endsWith("c")))
                .sorted((a, b) -> Integer.compare(b.sectorsPerSecond(), a.sectorsPerSecond()))
                .toList();
    }

    /**
     * Finds a type by its name on the command line, in any case.
     *
     * @param name for example {@code dvd+r-dl}
     * @return the type
     * @throws IllegalArgumentException if there is none; the message names all there are
     */
    public static DiscType parse(String name) {
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        for (DiscType type : values()) {
            if (type.cliName.equals(wanted)) {
                return type;
            }
        }
        String known = Arrays.stream(values()).map(DiscType::cliName).collect(Collectors.joining(", "));
        throw new IllegalArgumentException("There is no media type \"" + name + "\"; there are " + known + ".");
    }

    /**
     * The name on the command line.
     *
     * @return lower case, for example {@code bd-re}
     */
    public String cliName() {
        return cliName;
    }

    /**
     * The name in sentences.
     *
     * @return for example {@code DVD+R DL}
     */
    public String displayName() {
        return cliName.toUpperCase(Locale.ROOT).replace("-DL", " DL");
    }

    /**
     * The number in {@code IMAPI_MEDIA_PHYSICAL_TYPE}.
     *
     * @return for example 9 for a DVD-R
     */
    public int physicalType() {
        return physicalType;
    }

    /**
     * The number of the MMC profile, as in {@code IMAPI_PROFILE_TYPE}.
     *
     * @return for example 0x11 for a DVD-R
     */
    public int profile() {
        return profile;
    }

    /**
     * The capacity of the blank disc.
     *
     * @return sectors of 2,048 bytes
     */
    public long sectors() {
        return sectors;
    }

    /**
     * How the disc may be written.
     *
     * @return the rule
     */
    public WriteRule writeRule() {
        return writeRule;
    }

    /**
     * Whether it is a CD, on which audio can be written.
     *
     * @return true for CD-R and CD-RW
     */
    public boolean isCd() {
        return this == CD_R || this == CD_RW;
    }

    /**
     * Whether it can be made blank again.
     *
     * @return false for what is written once
     */
    public boolean isErasable() {
        return writeRule != WriteRule.WRITE_ONCE;
    }

    /**
     * The speeds at which the disc can be written.
     *
     * @return fastest first, never empty
     */
    public List<DiscSpeed> speeds() {
        return speeds;
    }

    /**
     * The speed that a request gets: the fastest that is not faster, or the slowest there is.
     *
     * @param sectorsPerSecond what is wanted; 0 or less means as fast as possible
     * @return one of {@link #speeds()}
     */
    public DiscSpeed nearestSpeed(int sectorsPerSecond) {
        if (sectorsPerSecond <= 0) {
            return speeds.get(0);
        }
        return speeds.stream()
                .filter(speed -> speed.sectorsPerSecond() <= sectorsPerSecond)
                .findFirst()
                .orElse(speeds.get(speeds.size() - 1));
    }

    /**
     * How many sessions fit on the disc if space does not end first.
     *
     * @return 1 for overwritable discs
     */
    public int maxSessions() {
        return maxSessions;
    }

    /**
     * Where a session that follows others starts: after lead-out and lead-in, border or closure zones, on a boundary that
     * the disc's format allows. The sectors in between hold no user data.
     *
     * @param end the address after the last session's last sector
     * @param sessions how many sessions the disc has, above 0
     * @return an address, possibly beyond the end of the disc
     */
    long nextSessionStart(long end, int sessions) {
        return gaps.nextStart(end, sessions);
    }
}
