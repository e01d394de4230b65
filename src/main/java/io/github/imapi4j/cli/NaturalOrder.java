package io.github.imapi4j.cli;

import java.util.Comparator;
import java.util.Locale;

/** Names as people order them: without regard to case, and with the numbers in them as numbers, so that 2 comes before 10. */
final class NaturalOrder implements Comparator<String> {

    static final NaturalOrder INSTANCE = new NaturalOrder();

    private NaturalOrder() {}

    @Override
    public int compare(String first, String second) {
        int order = compareFolded(first.toLowerCase(Locale.ROOT), second.toLowerCase(Locale.ROOT));
        return order != 0 ? order : first.compareTo(second);
    }

    private static int compareFolded(String first, String second) {
        int i = 0;
        int j = 0;
        while (i < first.length() && j < second.length()) {
            int iEnd = numberEnd(first, i);
            int jEnd = numberEnd(second, j);
            int order;
            if (iEnd > i && jEnd > j) {
                order = compareNumbers(first.substring(i, iEnd), second.substring(j, jEnd));
                i = iEnd;
                j = jEnd;
            } else {
                order = Character.compare(first.charAt(i++), second.charAt(j++));
            }
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(first.length() - i, second.length() - j);
    }

    private static int numberEnd(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    private static int compareNumbers(String first, String second) {
        String a = withoutLeadingZeros(first);
        String b = withoutLeadingZeros(second);
        return a.length() != b.length() ? Integer.compare(a.length(), b.length()) : a.compareTo(b);
    }

    private static String withoutLeadingZeros(String number) {
        return number.replaceFirst("^0+", "");
    }
}
