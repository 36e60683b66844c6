package cityplan.indicators.availability;

import java.util.ArrayList;
import java.util.List;

/// Counts how often each bit is set in many sets. The counts are kept digit by digit, so that 64 of
/// them are added to at once.
final class BitCounts {

    private final List<long[]> digits = new ArrayList<>();
    private final int words;

    BitCounts(int places) {
        this.words = (places + 63) / 64;
    }

    void add(long[] set) {
        for (int word = 0; word < set.length; word++) {
            long carry = set[word];
            for (int i = 0; carry != 0; i++) {
                long[] digit = digit(i);
                long next = digit[word] & carry;
                digit[word] ^= carry;
                carry = next;
            }
        }
    }

    long of(int place) {
        long count = 0;
        for (int i = 0; i < digits.size(); i++) {
            count += (digits.get(i)[place / 64] >>> place % 64 & 1) << i;
        }
        return count;
    }

    private long[] digit(int i) {
        if (i == digits.size()) {
            digits.add(new long[words]);
        }
        return digits.get(i);
    }
}
