package io.github.imapi4j.virtual.mmc;

import io.github.imapi4j.com.Bytes;
import io.github.imapi4j.imapi2.ImapiModePageType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A drive's mode pages: what MODE SENSE tells and MODE SELECT changes. How it recovers from errors and how it writes can be changed,
 * which is kept until the drive is taken away and changes nothing else; no page can be saved.
 */
final class ModePages {

    /** Stands for all pages. */
    static final int ALL = 0x3F;

    private static final int CODE_MASK = 0x3F;
    private static final int PAGE_HEADER = 2;

    /** Which values are asked for, as MODE SENSE numbers them. */
    enum Values {
        CURRENT,
        CHANGEABLE,
        DEFAULT,
        SAVED;

        static Values of(int number) {
            return switch (number) {
                case 0 -> CURRENT;
                case 1 -> CHANGEABLE;
                case 2 -> DEFAULT;
                default -> SAVED;
            };
        }
    }

    private final Map<ImapiModePageType, Bytes> defaults = new EnumMap<>(ImapiModePageType.class);
    private final Map<ImapiModePageType, Bytes> changeable = new EnumMap<>(ImapiModePageType.class);
    private final Map<ImapiModePageType, Bytes> current = new EnumMap<>(ImapiModePageType.class);

    ModePages(boolean canLoad) {
        add(page(ImapiModePageType.READ_WRITE_ERROR_RECOVERY, 12).u8(2, 0x80).u8(3, 5), Map.of(2, 0xFF, 3, 0xFF));
        // Incremental writing with buffer underrun protection, data mode 1, multisession, 2,048 bytes, packets of 16.
        add(
                page(ImapiModePageType.WRITE_PARAMETERS, 52)
                        .u8(2, 0x40)
                        .u8(3, 0xC4)
                        .u8(4, 8)
                        .u8(8, 0)
                        .u32(10, 16)
                        .u16(14, 150),
                Map.of(2, 0x7F, 3, 0xFF, 4, 0x0F, 8, 0xFF));
        add(page(ImapiModePageType.CACHING, 12).u8(2, 0x04), Map.of());
        add(page(ImapiModePageType.POWER_CONDITION, 12), Map.of());
        add(page(ImapiModePageType.TIMEOUT_AND_PROTECT, 12).u16(6, 0).u16(8, 10), Map.of());
        add(capabilities(canLoad), Map.of());
    }

    /** The page of the older drives: what it reads and writes, that it loads with a tray, and its buffer in KiB. */
    private static ByteLayout capabilities(boolean canLoad) {
        int loading = canLoad ? 1 << 5 : 0;
        return page(ImapiModePageType.LEGACY_CAPABILITIES, 32)
                .u8(2, 0x3F)
                .u8(3, 0x37)
                .u8(4, 0x71)
                .u8(6, 0x09 | loading)
                .u16(12, 1_024);
    }

    private static ByteLayout page(ImapiModePageType type, int size) {
        return new ByteLayout(size).u8(0, type.value()).u8(1, size - PAGE_HEADER);
    }

    private void add(ByteLayout page, Map<Integer, Integer> mask) {
        Bytes values = page.bytes();
        ImapiModePageType type = type(values).orElseThrow();
        defaults.put(type, values);
        current.put(type, values);
        ByteLayout masks = page(type, values.length());
        mask.forEach(masks::u8);
        changeable.put(type, masks.bytes());
    }

    private static Optional<ImapiModePageType> type(Bytes page) {
        int code = page.get(0) & CODE_MASK;
        for (ImapiModePageType type : ImapiModePageType.values()) {
            if (type.value() == code) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** The pages that were asked for; none if the drive has no such page. */
    synchronized List<Bytes> sense(int code, Values values) {
        Map<ImapiModePageType, Bytes> table = switch (values) {
            case CURRENT -> current;
            case CHANGEABLE -> changeable;
            case DEFAULT -> defaults;
            case SAVED -> throw Sense.SAVING_NOT_SUPPORTED.refuse();
        };
        List<Bytes> pages = new ArrayList<>();
        DriveFeatures.modePages().stream()
                .filter(type -> code == ALL || type.value() == code)
                .forEach(type ->
                        pages.add(Optional.ofNullable(table.get(type.known().orElseThrow()))
                                .orElse(Bytes.EMPTY)));
        return pages;
    }

    /** Changes one page; bits that cannot be changed have to be as they are. */
    synchronized void select(Bytes page) {
        ImapiModePageType type = page.length() < PAGE_HEADER
                ? null
                : type(page).filter(current::containsKey).orElse(null);
        if (type == null) {
            throw Sense.INVALID_FIELD_IN_PARAMETERS.refuse();
        }
        Bytes before = Optional.ofNullable(current.get(type)).orElse(Bytes.EMPTY);
        Bytes mask = Optional.ofNullable(changeable.get(type)).orElse(Bytes.EMPTY);
        if (page.length() != before.length() || page.get(1) != before.get(1)) {
            throw Sense.PARAMETER_LENGTH.refuse();
        }
        for (int i = PAGE_HEADER; i < page.length(); i++) {
            if (((page.get(i) ^ before.get(i)) & ~mask.get(i)) != 0) {
                throw Sense.INVALID_FIELD_IN_PARAMETERS.refuse();
            }
        }
        current.put(type, page);
    }
}
